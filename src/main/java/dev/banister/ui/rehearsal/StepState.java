package dev.banister.ui.rehearsal;

import dev.banister.rehearsal.StepResult;
import dev.banister.rehearsal.StepResult.Differs;
import dev.banister.rehearsal.StepResult.Failed;
import dev.banister.rehearsal.StepResult.Passed;
import dev.banister.rehearsal.StepResult.Skipped;
import dev.banister.ui.control.Words;

/** How far a step is, as the table says it. The later ones weigh more in a group. */
enum StepState {
  WAITING,
  SKIPPED,
  PASSED,
  RUNNING,
  DIFFERS,
  FAILED;

  static StepState of(StepResult step) {
    return switch (step.outcome()) {
      case Passed passed -> PASSED;
      case Differs differs -> DIFFERS;
      case Failed failed -> FAILED;
      case Skipped skipped -> SKIPPED;
    };
  }

  String word() {
    return switch (this) {
      case WAITING -> Words.of("step.waiting");
      case SKIPPED -> Words.of("step.skipped");
      case PASSED -> Words.of("step.passed");
      case RUNNING -> Words.of("step.running");
      case DIFFERS -> Words.of("step.differs");
      case FAILED -> Words.of("step.failed");
    };
  }
}
