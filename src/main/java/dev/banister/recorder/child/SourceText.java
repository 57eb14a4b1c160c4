package dev.banister.recorder.child;

import dev.banister.value.SourceSpan;
import java.util.List;

/** The text of a script, for what its indentation tells. */
final class SourceText {
  private final List<String> lines;

  SourceText(String text) {
    lines = text.lines().toList();
  }

  /** Last line of the block that the header at {@code line} opens; both counted from 1. */
  int blockEnd(int line) {
    if (line < 1 || line > lines.size()) {
      return line;
    }
    int indent = indent(lines.get(line - 1));
    int end = line;
    for (int i = line; i < lines.size(); i++) {
      String text = lines.get(i);
      if (text.isBlank() || text.strip().startsWith("#")) {
        continue;
      }
      if (indent(text) <= indent && !closesHeader(text)) {
        break;
      }
      end = i + 1;
    }
    return end;
  }

  /** A header over several lines ends with its closing bracket at the header's own depth. */
  private static boolean closesHeader(String text) {
    return text.strip().startsWith(")") || text.strip().startsWith("]");
  }

  /** A dotted expression without the leading names that the statement leaves out. */
  String asWritten(String expression, SourceSpan statement) {
    int from = Math.clamp(statement.line() - 1, 0, lines.size());
    int to = Math.clamp(statement.endLine(), from, lines.size());
    String text = String.join("\n", lines.subList(from, to));
    String rest = expression;
    while (!text.contains(rest) && rest.indexOf('.') >= 0) {
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return text.contains(rest) ? rest : expression;
  }

  /** Whether the statement at {@code line} begins with a word. */
  boolean startsWith(int line, String word) {
    return line >= 1 && line <= lines.size() && lines.get(line - 1).strip().startsWith(word + " ");
  }

  private static int indent(String text) {
    int indent = 0;
    while (indent < text.length() && (text.charAt(indent) == ' ' || text.charAt(indent) == '\t')) {
      indent++;
    }
    return indent;
  }
}
