package dev.banister.ui.control;

import dev.banister.pairing.Reversal;
import dev.banister.rehearsal.StepResult.Differs;
import dev.banister.rehearsal.StepResult.Failed;
import dev.banister.rehearsal.StepResult.Outcome;
import dev.banister.rehearsal.StepResult.Passed;
import dev.banister.rehearsal.StepResult.Skipped;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Severity;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/** Which drawing stands for what. Sizes are style classes, so that no code sets them. */
public final class Glyphs {

  private Glyphs() {}

  public static FontIcon icon(Octicons drawing, String... styleClasses) {
    FontIcon icon = new FontIcon(drawing);
    icon.getStyleClass().addAll(styleClasses);
    return icon;
  }

  public static Octicons of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> Octicons.CHECK_CIRCLE_16;
      case FAIL -> Octicons.X_CIRCLE_16;
      case INCONCLUSIVE -> Octicons.QUESTION_16;
      case NOT_APPLICABLE -> Octicons.CIRCLE_SLASH_16;
    };
  }

  public static Octicons of(Severity severity) {
    return switch (severity) {
      case ERROR -> Octicons.STOP_16;
      case WARNING -> Octicons.ALERT_16;
      case INFO -> Octicons.INFO_16;
    };
  }

  public static Octicons of(Reversal reversal) {
    return switch (reversal) {
      case EXACT -> Octicons.CHECK_16;
      case LOSSY -> Octicons.DIFF_REMOVED_16;
      case WRONG -> Octicons.X_16;
      case MISSING -> Octicons.ISSUE_DRAFT_16;
      case UNKNOWN -> Octicons.QUESTION_16;
    };
  }

  public static Octicons of(Outcome outcome) {
    return switch (outcome) {
      case Passed passed -> Octicons.CHECK_CIRCLE_16;
      case Differs differs -> Octicons.X_CIRCLE_16;
      case Failed failed -> Octicons.STOP_16;
      case Skipped skipped -> Octicons.CIRCLE_SLASH_16;
    };
  }
}
