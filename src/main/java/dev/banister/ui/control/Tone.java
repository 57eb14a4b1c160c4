package dev.banister.ui.control;

import dev.banister.pairing.Reversal;
import dev.banister.rehearsal.StepResult.Differs;
import dev.banister.rehearsal.StepResult.Failed;
import dev.banister.rehearsal.StepResult.Outcome;
import dev.banister.rehearsal.StepResult.Passed;
import dev.banister.rehearsal.StepResult.Skipped;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Severity;

/** The style class that colours a label or an icon by meaning. */
public final class Tone {

  public static final String PASS = "tone-pass";
  public static final String FAIL = "tone-fail";
  public static final String WARNING = "tone-lossy";
  public static final String UNKNOWN = "tone-unknown";
  public static final String INFO = "tone-info";
  public static final String MUTED = "tone-muted";

  private Tone() {}

  public static String of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> PASS;
      case FAIL -> FAIL;
      case INCONCLUSIVE -> UNKNOWN;
      case NOT_APPLICABLE -> MUTED;
    };
  }

  public static String of(Severity severity) {
    return switch (severity) {
      case ERROR -> FAIL;
      case WARNING -> WARNING;
      case INFO -> INFO;
    };
  }

  public static String of(Reversal reversal) {
    return switch (reversal) {
      case EXACT -> MUTED;
      case LOSSY -> WARNING;
      case WRONG, MISSING -> FAIL;
      case UNKNOWN -> UNKNOWN;
    };
  }

  public static String of(Outcome outcome) {
    return switch (outcome) {
      case Passed passed -> PASS;
      case Differs differs -> FAIL;
      case Failed failed -> FAIL;
      case Skipped skipped -> MUTED;
    };
  }
}
