package dev.banister.report;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Puts XHTML together; everything that is not markup of our own is escaped. */
final class Html {
  private final StringBuilder markup = new StringBuilder();
  private final IntPredicate drawable;

  /**
   * @param drawable code points that the reader's fonts have; others are named by their number
   */
  Html(IntPredicate drawable) {
    this.drawable = drawable;
  }

  /** Markup of our own. */
  Html raw(String own) {
    markup.append(own);
    return this;
  }

  /** Text from anywhere. */
  Html text(@Nullable Object value) {
    String text = String.valueOf(value);
    boolean named = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean hidden = Visible.isHidden(c) || (c >= 0x20 && !drawable.test(c));
      if (hidden != named) {
        markup.append(hidden ? "<span class=\"code-point\">" : "</span>");
      } else if (hidden) {
        markup.append(' ');
      }
      named = hidden;
      if (hidden) {
        markup.append(Visible.name(c));
      } else {
        append(markup, c);
      }
      i += Character.charCount(c);
    }
    markup.append(named ? "</span>" : "");
    return this;
  }

  /** An element with text in it; {@code type} is the class, empty for none. */
  Html element(String name, String type, @Nullable Object value) {
    return open(name, type).text(value).close(name);
  }

  Html open(String name, String type) {
    return raw("<" + name + (type.isEmpty() ? "" : " class=\"" + attribute(type) + "\"") + ">");
  }

  Html close(String name) {
    return raw("</" + name + ">");
  }

  /** Text in an attribute or in the title, where no element can stand. */
  static String attribute(String value) {
    StringBuilder escaped = new StringBuilder(value.length() + 16);
    Visible.line(value).codePoints().forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  private static void append(StringBuilder target, int c) {
    switch (c) {
      case '&' -> target.append("&amp;");
      case '<' -> target.append("&lt;");
      case '>' -> target.append("&gt;");
      case '"' -> target.append("&quot;");
      default -> target.appendCodePoint(c);
    }
  }

  @Override
  public String toString() {
    return markup.toString();
  }
}
