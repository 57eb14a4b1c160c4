package dev.banister.report;

import org.jspecify.annotations.Nullable;

/** Puts XHTML together; everything that is not markup of our own is escaped. */
final class Html {
  private final StringBuilder text = new StringBuilder();

  /** Markup of our own. */
  Html raw(String markup) {
    text.append(markup);
    return this;
  }

  /** Text from anywhere. */
  Html text(@Nullable Object value) {
    text.append(escape(String.valueOf(value)));
    return this;
  }

  /** An element with text in it; {@code type} is the class, empty for none. */
  Html element(String name, String type, @Nullable Object value) {
    open(name, type);
    return text(value).raw("</" + name + ">");
  }

  Html open(String name, String type) {
    return raw("<" + name + (type.isEmpty() ? "" : " class=\"" + escape(type) + "\"") + ">");
  }

  Html close(String name) {
    return raw("</" + name + ">");
  }

  /** A row of cells without classes. */
  Html row(Object... cells) {
    raw("<tr>");
    for (Object cell : cells) {
      element("td", "", cell);
    }
    return raw("</tr>");
  }

  /** A table's head; {@code widths} as CSS gives them, empty for the rest. */
  Html head(String[] names, String[] widths) {
    raw("<thead><tr>");
    for (int i = 0; i < names.length; i++) {
      String number = names[i].startsWith("#") ? " class=\"num\"" : "";
      String width = widths[i].isEmpty() ? "" : " style=\"width:" + widths[i] + "\"";
      raw("<th scope=\"col\"" + number + width + ">");
      text(names[i].startsWith("#") ? names[i].substring(1) : names[i]).raw("</th>");
    }
    return raw("</tr></thead>");
  }

  /**
   * Escapes for XML. A control character that XML has no form for becomes a visible box, so that a
   * strange name can't break the document.
   */
  static String escape(String value) {
    StringBuilder escaped = new StringBuilder(value.length() + 16);
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                  boolean legal = c >= 0x20 && c != 0xfffe && c != 0xffff || c == '\n' || c == '\t';
                  escaped.appendCodePoint(legal ? c : '\u25a1');
                }
              }
            });
    return escaped.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
