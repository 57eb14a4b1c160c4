package dev.banister.report;

import dev.banister.rehearsal.StepKind;
import dev.banister.rehearsal.StepResult;
import java.util.ArrayList;
import java.util.List;

/** Words for the steps of a rehearsal that every format shares. */
final class StepWords {
  private StepWords() {}

  static String word(StepResult.Outcome outcome) {
    return switch (outcome) {
      case StepResult.Passed o -> "passed";
      case StepResult.Differs o -> "differs";
      case StepResult.Failed o -> "failed";
      case StepResult.Skipped o -> "skipped";
    };
  }

  static String type(StepResult.Outcome outcome) {
    return "nowrap " + word(outcome);
  }

  static String result(StepResult step) {
    return switch (step.outcome()) {
      case StepResult.Passed o ->
          step.rows() > 0
              ? ReportFacts.plural(step.rows(), "row")
                  + (step.step() == StepKind.SEED || step.step() == StepKind.SEED_AFTER
                      ? " seeded"
                      : " compared")
              : "";
      case StepResult.Skipped o -> o.reason();
      case StepResult.Failed o ->
          (o.line() > 0 ? "line " + o.line() + ": " : "") + o.error() + ": " + o.message();
      case StepResult.Differs o -> differs(o);
    };
  }

  private static String differs(StepResult.Differs differs) {
    List<String> parts = new ArrayList<>();
    if (!differs.schema().isEmpty()) {
      parts.add(ReportFacts.plural(differs.schema().size(), "schema difference"));
    }
    for (StepResult.RowDifference rows : differs.rows()) {
      parts.add(
          rows.table()
              + ": "
              + rows.lost()
              + " rows lost, "
              + rows.changed()
              + " changed, "
              + rows.added()
              + " added");
    }
    return String.join("; ", parts);
  }
}
