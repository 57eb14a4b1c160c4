package dev.banister.ui.rehearsal;

import dev.banister.rehearsal.StepResult;
import dev.banister.rehearsal.StepResult.Differs;
import dev.banister.rehearsal.StepResult.Failed;
import dev.banister.rehearsal.StepResult.Passed;
import dev.banister.rehearsal.StepResult.Skipped;
import java.util.List;
import java.util.stream.Collectors;

/** The steps as plain lines, to be read or copied. */
final class RehearsalLog {

  private RehearsalLog() {}

  static String of(List<StepResult> steps) {
    return steps.stream().map(RehearsalLog::line).collect(Collectors.joining("\n"));
  }

  private static String line(StepResult step) {
    return "%-11s %-14s %8s  %-8s %s"
        .formatted(
            step.step().id().replace('_', ' '),
            step.revision().text(),
            StepTime.of(step.time()),
            StepState.of(step).word(),
            detail(step))
        .stripTrailing();
  }

  private static String detail(StepResult step) {
    return switch (step.outcome()) {
      case Passed passed -> "";
      case Differs differs -> StepRows.compared(differs);
      case Failed failed -> failed.error() + ": " + failed.message();
      case Skipped skipped -> skipped.reason();
    };
  }
}
