package dev.banister.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a script with marks at what is meant, as compilers show them.
 *
 * <pre>{@code
 *    |
 * 29 |     op.drop_column("invoice", "org_id")
 *    |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * }</pre>
 *
 * <p>A statement of several lines has a bracket at its left, and its middle is left out when it is
 * long.
 */
final class SourceExcerpt {
  private static final int MOST_LINES = 6;
  private static final int SHOWN_AT_BEGIN = 3;

  private final List<String> lines;

  SourceExcerpt(List<String> lines) {
    this.lines = lines;
  }

  /** The column where the statement of a line begins, from 1. */
  int column(int line) {
    return isInside(line) ? indent(shown(line)) + 1 : 1;
  }

  /**
   * The excerpt, each line ending with a line break; empty when there is no such line.
   *
   * @param first line of the statement, from 1
   * @param last line of it, inclusive
   */
  String of(int first, int last) {
    if (!isInside(first)) {
      return "";
    }
    int end = Math.clamp(last, first, lines.size());
    String margin = " ".repeat(Integer.toString(end).length());
    List<String> rows = new ArrayList<>();
    rows.add(margin + " |");
    if (end == first) {
      single(rows, margin, first);
    } else {
      several(rows, margin, first, end);
    }
    return String.join("\n", rows) + "\n";
  }

  private boolean isInside(int line) {
    return line >= 1 && line <= lines.size();
  }

  private String shown(int line) {
    return DisplayWidth.untabbed(Visible.text(lines.get(line - 1))).stripTrailing();
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private void single(List<String> rows, String margin, int line) {
    String text = shown(line);
    int width = DisplayWidth.of(withoutComment(text).strip());
    rows.add(number(line, margin) + " | " + text);
    rows.add(margin + " | " + " ".repeat(indent(text)) + "^".repeat(Math.max(1, width)));
  }

  private void several(List<String> rows, String margin, int first, int last) {
    boolean cut = last - first >= MOST_LINES;
    for (int line = first; line <= last; line++) {
      if (cut && line == first + SHOWN_AT_BEGIN) {
        rows.add(".".repeat(margin.length()) + " | |");
        line = last;
      }
      rows.add(number(line, margin) + " | " + (line == first ? "/ " : "| ") + shown(line));
    }
    rows.add(margin + " | |_" + "_".repeat(indent(shown(last))) + "^");
  }

  private static String number(int line, String margin) {
    String number = Integer.toString(line);
    return " ".repeat(margin.length() - number.length()) + number;
  }

  /** The code of a line: what stands before a comment that is not inside a string. */
  private static String withoutComment(String line) {
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '#' && !line.substring(0, i).isBlank()) {
        return line.substring(0, i);
      }
    }
    return line;
  }
}
