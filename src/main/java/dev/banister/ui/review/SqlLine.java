package dev.banister.ui.review;

import dev.banister.audit.RevisionAudit;
import dev.banister.audit.RevisionAudit.RenderedOperation;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationName;
import dev.banister.operation.OperationTarget;
import dev.banister.operation.OperationUnit;
import dev.banister.ui.control.Words;
import java.util.ArrayList;
import java.util.List;

/** One line of the SQL view. */
sealed interface SqlLine {

  /** The operation that the lines below come from. */
  record Heading(String text) implements SqlLine {}

  record Statement(String text) implements SqlLine {}

  /** Why there is no statement. */
  record Note(String text, boolean refused) implements SqlLine {}

  /** All lines of a direction; empty when it was not recorded. */
  static List<SqlLine> of(RevisionAudit audit, Direction direction) {
    List<SqlLine> lines = new ArrayList<>();
    if (audit.recording() == null) {
      return lines;
    }
    for (OperationUnit unit : audit.recording().stream(direction).units()) {
      lines.add(new Heading(heading(unit)));
      RenderedOperation rendered = audit.sql().get(direction.id() + "/" + unit.index());
      if (rendered == null) {
        lines.add(new Note(Words.of("sql.unknown"), false));
      } else {
        rendered.statements().forEach(sql -> lines.add(new Statement(sql)));
        if (rendered.exception() != null) {
          lines.add(
              new Note(
                  Words.of("sql.refused", rendered.exception(), String.valueOf(rendered.message())),
                  true));
        } else if (!rendered.reached()) {
          lines.add(new Note(Words.of("sql.notReached"), false));
        }
      }
    }
    return lines;
  }

  private static String heading(OperationUnit unit) {
    String words =
        (OperationName.of(unit.operation()) + " " + OperationTarget.of(unit.operation())).strip();
    return Words.of("operations.operation", unit.index() + 1, String.valueOf(unit.line()), words);
  }
}
