package dev.banister.report;

import dev.banister.operation.OperationUnit;
import dev.banister.project.MigrationScript;
import dev.banister.value.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** The lines of a script that issue an operation, moved to the left margin. */
final class SourceLines {
  private static final int MOST = 8;

  private final String file;
  private final List<String> lines;

  SourceLines(MigrationScript script) {
    this.file = script.file();
    this.lines = script.lines();
  }

  /** The statement as written; empty when it doesn't stand in this file. */
  List<String> of(OperationUnit unit) {
    SourceSpan span = unit.recorded().span();
    if (!span.file().equals(file) && !file.endsWith("/" + span.file())) {
      return List.of();
    }
    if (span.line() < 1 || span.line() > lines.size()) {
      return List.of();
    }
    int end = Math.clamp(span.endLine(), span.line(), lines.size());
    return cut(lines.subList(span.line() - 1, end));
  }

  private static List<String> cut(List<String> statement) {
    int indent =
        statement.stream().filter(l -> !l.isBlank()).mapToInt(SourceLines::indent).min().orElse(0);
    List<String> shown = new ArrayList<>();
    for (String line : statement) {
      shown.add(line.isBlank() ? "" : line.substring(indent).stripTrailing());
    }
    if (shown.size() <= MOST) {
      return shown;
    }
    List<String> begin = new ArrayList<>(shown.subList(0, MOST - 1));
    begin.add("… " + Words.count(shown.size() - MOST + 1L, "more line"));
    return begin;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** Whether other operations come from the same statement, as in a loop. */
  boolean isShared(OperationUnit unit, List<OperationUnit> all) {
    return all.stream()
        .anyMatch(
            o -> o.index() != unit.index() && o.recorded().span().equals(unit.recorded().span()));
  }
}
