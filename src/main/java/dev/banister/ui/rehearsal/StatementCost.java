package dev.banister.ui.rehearsal;

import dev.banister.rehearsal.StepResult.ExecutedStatement;
import dev.banister.ui.control.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a statement cost: its time and what it locked. */
final class StatementCost {
  private StatementCost() {}

  /** Empty when neither is known. */
  static String of(ExecutedStatement statement) {
    Stream<String> time =
        statement.time().isZero() ? Stream.of() : Stream.of(StepTime.of(statement.time()));
    Stream<String> locks =
        statement.locks().stream()
            .map(
                l ->
                    Words.of(
                        l.rewritten() ? "statements.lock.rewritten" : "statements.lock",
                        l.mode(),
                        l.table()));
    return Stream.concat(time, locks).collect(Collectors.joining(", "));
  }
}
