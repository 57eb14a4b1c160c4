package dev.banister.python;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.StringLiteral;

/** The text of a docstring as a reader wants it: without its indentation and outer blank lines. */
final class Docstring {
  private Docstring() {}

  static String of(@Nullable StringLiteral literal) {
    return literal == null ? "" : Literals.text(literal).map(Docstring::clean).orElse("");
  }

  private static String clean(String text) {
    List<String> lines = text.replace("\t", "        ").lines().toList();
    int indent =
        lines.stream()
            .skip(1)
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    StringBuilder clean = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int cut = i == 0 ? line.length() - line.stripLeading().length() : indent;
      clean.append(line.substring(Math.min(cut, line.length())).stripTrailing()).append('\n');
    }
    return clean.toString().strip();
  }
}
