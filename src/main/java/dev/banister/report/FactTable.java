package dev.banister.report;

/** A table of two columns: what, and what it is. */
final class FactTable {
  private final Html html;

  FactTable(Html html) {
    this.html = html;
    html.raw("<table class=\"facts\"><tbody>");
  }

  void fact(String name, String value) {
    row(name, "", value);
  }

  void code(String name, String value) {
    row(name, "mono", value);
  }

  private void row(String name, String type, String value) {
    html.raw("<tr><th scope=\"row\">").text(name).raw("</th>");
    html.element("td", type, value).raw("</tr>");
  }

  void end() {
    html.raw("</tbody></table>");
  }
}
