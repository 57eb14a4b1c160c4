package dev.banister.report;

import dev.banister.rehearsal.StepKind;
import dev.banister.rehearsal.StepResult;
import java.util.ArrayList;
import java.util.List;

/** Words for the steps of a rehearsal that every format shares. */
final class StepWords {
  private StepWords() {}

  /** {@code upgrade again}. */
  static String name(StepKind kind) {
    return switch (kind) {
      case BUILD -> "build";
      case SEED -> "seed";
      case UPGRADE -> "upgrade";
      case SEED_AFTER -> "seed after";
      case DOWNGRADE -> "downgrade";
      case REUPGRADE -> "upgrade again";
    };
  }

  static String word(StepResult.Outcome outcome) {
    return switch (outcome) {
      case StepResult.Passed o -> "passed";
      case StepResult.Differs o -> "differs";
      case StepResult.Failed o -> "failed";
      case StepResult.Skipped o -> "skipped";
    };
  }

  /** What came of a step, empty when there is nothing to add to the outcome. */
  static String result(StepResult step) {
    return switch (step.outcome()) {
      case StepResult.Passed o -> rows(step);
      case StepResult.Skipped o -> o.reason();
      case StepResult.Failed o -> failure(o);
      case StepResult.Differs o -> differences(o);
    };
  }

  private static String rows(StepResult step) {
    if (step.rows() == 0) {
      return "";
    }
    String done =
        switch (step.step()) {
          case BUILD -> " copied";
          case SEED, SEED_AFTER -> " seeded";
          case UPGRADE, DOWNGRADE, REUPGRADE -> " compared";
        };
    return Words.count(step.rows(), "row") + done;
  }

  private static String failure(StepResult.Failed failed) {
    String message = failed.message().isEmpty() ? failed.error() : failed.message();
    return failed.line() > 0 ? "line " + failed.line() + ": " + message : message;
  }

  private static String differences(StepResult.Differs differs) {
    List<String> parts = new ArrayList<>();
    if (!differs.schema().isEmpty()) {
      parts.add(Words.count(differs.schema().size(), "schema difference"));
    }
    differs.rows().forEach(rows -> parts.add(rows.table() + ": " + counts(rows)));
    differs.state().forEach(state -> parts.add(state.words()));
    return String.join("; ", parts);
  }

  /** {@code 3 rows lost, 2 changed}. */
  static String counts(StepResult.RowDifference rows) {
    List<String> parts = new ArrayList<>();
    add(parts, rows.lost(), "lost");
    add(parts, rows.changed(), "changed");
    add(parts, rows.added(), "added");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add((parts.isEmpty() ? Words.count(count, "row") : Long.toString(count)) + " " + what);
    }
  }
}
