package dev.banister.ui.review.compose;

import dev.banister.ui.code.CodeLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts the lines of a function into its signature and its top-level statements. A comment goes with
 * the statement below it; what follows a compound statement further in belongs to it.
 */
final class StatementCutter {

  /** These go on with the statement above them, though they stand as far left as it does. */
  private static final Set<String> CONTINUATIONS = Set.of("else", "elif", "except", "finally");

  private final List<List<CodeLine>> statements = new ArrayList<>();
  private final List<CodeLine> waiting = new ArrayList<>();
  private final int indent;

  private StatementCutter(int indent) {
    this.indent = indent;
  }

  /** The statements, blank lines at their beginning; the first one is the signature. */
  static List<List<CodeLine>> cut(List<CodeLine> function) {
    int body = signatureEnd(function);
    List<CodeLine> rest = function.subList(body, function.size());
    StatementCutter cutter = new StatementCutter(bodyIndent(rest));
    cutter.statements.add(new ArrayList<>(function.subList(0, body)));
    rest.forEach(cutter::take);
    cutter.finish();
    return cutter.statements;
  }

  private static int signatureEnd(List<CodeLine> function) {
    int end = 1;
    while (end < function.size() && function.get(end).continued()) {
      end++;
    }
    return Math.min(end, function.size());
  }

  private static int bodyIndent(List<CodeLine> body) {
    return body.stream()
        .filter(line -> !line.isBlank() && !line.isComment())
        .findFirst()
        .map(CodeLine::indent)
        .orElse(0);
  }

  private void take(CodeLine line) {
    if (!line.continued() && (line.isBlank() || line.isComment() && line.indent() <= indent)) {
      waiting.add(line);
    } else if (begins(line)) {
      List<CodeLine> statement = new ArrayList<>(waiting);
      statement.add(line);
      waiting.clear();
      statements.add(statement);
    } else {
      statements.getLast().addAll(waiting);
      waiting.clear();
      statements.getLast().add(line);
    }
  }

  private boolean begins(CodeLine line) {
    return !line.continued()
        && line.indent() <= indent
        && !CONTINUATIONS.contains(line.text().strip().split("\\W", 2)[0]);
  }

  private void finish() {
    while (!waiting.isEmpty() && waiting.getLast().isBlank()) {
      waiting.removeLast();
    }
    if (!waiting.isEmpty()) {
      statements.add(new ArrayList<>(waiting));
    }
  }
}
