package dev.banister.report;

import org.jspecify.annotations.Nullable;

/**
 * A table of a report while it is written: a head of fixed widths, then its rows.
 *
 * <p>Widths are fixed so that a long name breaks in its cell instead of pushing the others out.
 */
final class HtmlTable {
  private final Html html;

  private HtmlTable(Html html) {
    this.html = html;
  }

  /** A column; a name that begins with {@code #} stands over numbers. */
  record Column(String name, int percent) {
    boolean isNumber() {
      return name.startsWith("#");
    }

    String shown() {
      return isNumber() ? name.substring(1) : name;
    }
  }

  static Column column(String name, int percent) {
    return new Column(name, percent);
  }

  static HtmlTable begin(Html html, String type, Column... columns) {
    html.open("table", type).raw("<thead><tr>");
    for (Column column : columns) {
      html.raw("<th scope=\"col\"" + (column.isNumber() ? " class=\"num\"" : ""));
      html.raw(" style=\"width:" + column.percent() + "%\">").text(column.shown()).raw("</th>");
    }
    html.raw("</tr></thead><tbody>");
    return new HtmlTable(html);
  }

  HtmlTable row(String type) {
    html.open("tr", type);
    return this;
  }

  HtmlTable row() {
    return row("");
  }

  HtmlTable cell(@Nullable Object text) {
    return cell("", text);
  }

  HtmlTable cell(String type, @Nullable Object text) {
    html.element("td", type, text);
    return this;
  }

  /** A cell of markup of our own. */
  HtmlTable markup(String type, String own) {
    html.open("td", type).raw(own).close("td");
    return this;
  }

  HtmlTable endRow() {
    html.close("tr");
    return this;
  }

  void end() {
    html.raw("</tbody></table>");
  }
}
