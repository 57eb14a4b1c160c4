package dev.banister.rehearsal;

import dev.banister.rehearsal.StepResult.ExecutedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How one direction of a script ran on the scratch database.
 *
 * @param operations how many operations were executed, those that send nothing not counted
 * @param guesses types of the application in whose place a guess was used
 */
record MigrationRun(
    List<ExecutedStatement> statements,
    int operations,
    Set<String> guesses,
    Duration time,
    Ending ending) {
  MigrationRun {
    statements = List.copyOf(statements);
    guesses = Set.copyOf(guesses);
  }

  /** How it ended. */
  sealed interface Ending {}

  /** It ran through and was committed. */
  record Done() implements Ending {}

  /** It raised, and what was open was rolled back. */
  record Broke(String exception, String message, int line, int operation) implements Ending {}

  /** What it does could not be told; {@code reason} is a sentence. */
  record Undetermined(String reason) implements Ending {}

  boolean isDone() {
    return ending instanceof Done;
  }
}
