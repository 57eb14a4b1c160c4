package dev.banister.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts Markdown together, in the flavour of <a href="https://github.github.com/gfm/">GitHub</a>;
 * text from anywhere is escaped.
 */
final class MarkdownText {
  private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_|<>\\[\\]~&$]");
  private static final Pattern AT_BEGIN = Pattern.compile("^(?:[#+=-]|(\\d+)([.)]))");
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private final StringBuilder markdown = new StringBuilder();

  /** A line of our own Markdown. */
  MarkdownText line(String own) {
    markdown.append(own).append('\n');
    return this;
  }

  /** One empty line, however often it is asked for. */
  MarkdownText blank() {
    return endsBlank() ? this : line("");
  }

  private boolean endsBlank() {
    int length = markdown.length();
    return length >= 2 && markdown.substring(length - 2).equals("\n\n");
  }

  MarkdownText heading(int level, String own) {
    return blank().line("#".repeat(level) + " " + own).blank();
  }

  /** A list of sentences under a heading; nothing when there are none. */
  MarkdownText list(String title, List<String> own) {
    if (!own.isEmpty()) {
      heading(2, title);
      own.forEach(item -> line("- " + item));
    }
    return this;
  }

  /** A row of a table. */
  MarkdownText row(String... own) {
    return line("| " + String.join(" | ", own) + " |");
  }

  /** A block of code, {@code indent} spaces from the left. */
  MarkdownText code(String language, String code, int indent) {
    String margin = " ".repeat(indent);
    String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
    blank().line(margin + fence + language);
    Visible.text(code.strip()).lines().forEach(l -> line(margin + l));
    return line(margin + fence);
  }

  private static int longestRun(String text) {
    return BACKTICKS.matcher(text).results().mapToInt(m -> m.group().length()).max().orElse(0);
  }

  /** Text from anywhere, on one line. */
  static String text(String value) {
    String escaped = ANYWHERE.matcher(Visible.line(value).strip()).replaceAll("\\\\$0");
    Matcher begin = AT_BEGIN.matcher(escaped);
    if (!begin.find()) {
      return escaped;
    }
    return begin.group(1) == null
        ? "\\" + escaped
        : begin.group(1) + "\\" + escaped.substring(begin.start(2));
  }

  /** Code from anywhere within a line, also of a table. */
  static String code(String value) {
    String line = Visible.line(value).replace("|", "\\|");
    if (line.isBlank()) {
      return "";
    }
    String fence = "`".repeat(longestRun(line) + 1);
    boolean padded = line.startsWith("`") || line.endsWith("`");
    return padded ? fence + " " + line + " " + fence : fence + line + fence;
  }

  @Override
  public String toString() {
    return markdown.toString();
  }
}
