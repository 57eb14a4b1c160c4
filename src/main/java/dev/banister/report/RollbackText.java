package dev.banister.report;

import dev.banister.rehearsal.Loss;
import dev.banister.rehearsal.Rollback;
import dev.banister.rehearsal.StepResult;
import dev.banister.schema.SchemaDifference;
import java.util.Locale;

/** Writes one rollback for a terminal: the answer first, then the steps, then what is lost. */
public final class RollbackText {

  public String of(Rollback rollback) {
    StringBuilder text = new StringBuilder();
    text.append(rollback.verdict().word())
        .append("  ")
        .append(rollback.from())
        .append(" -> ")
        .append(rollback.to() == null ? "base" : rollback.to())
        .append('\n')
        .append(rollback.reason())
        .append("\n\n");
    rollback.steps().forEach(s -> step(text, s));
    section(text, "Schema", rollback.schema().size());
    rollback.schema().forEach(d -> text.append("  ").append(difference(d)).append('\n'));
    section(text, "Lost", rollback.losses().size());
    rollback.losses().forEach(l -> text.append("  ").append(loss(l)).append('\n'));
    text.append("\nSeed ")
        .append(rollback.seed())
        .append(", ")
        .append(rollback.rowsSeeded())
        .append(" rows, ")
        .append(rollback.took().toMillis())
        .append(" ms\n");
    return text.toString();
  }

  private static void section(StringBuilder text, String name, int size) {
    if (size > 0) {
      text.append('\n').append(name).append('\n');
    }
  }

  private static void step(StringBuilder text, StepResult step) {
    text.append(
        String.format(
            Locale.ROOT,
            "%-11s %-14s %-8s %4d statements %6d ms%n",
            step.step().id(),
            step.revision(),
            outcome(step.outcome()),
            step.statements().size(),
            step.time().toMillis()));
    if (step.outcome() instanceof StepResult.Failed failed) {
      text.append("            line ")
          .append(failed.line())
          .append(": ")
          .append(failed.message())
          .append('\n');
    } else if (step.outcome() instanceof StepResult.Skipped skipped) {
      text.append("            ").append(skipped.reason()).append('\n');
    }
  }

  private static String outcome(StepResult.Outcome outcome) {
    return switch (outcome) {
      case StepResult.Passed o -> "passed";
      case StepResult.Differs o -> "differs";
      case StepResult.Failed o -> "failed";
      case StepResult.Skipped o -> "skipped";
    };
  }

  private static String difference(SchemaDifference difference) {
    if (difference.attribute() == null) {
      return difference.object() + (difference.before() == null ? ": left behind" : ": gone");
    }
    return difference.object()
        + ": "
        + difference.attribute()
        + " "
        + difference.before()
        + " -> "
        + difference.after();
  }

  private static String loss(Loss loss) {
    return loss.table()
        + (loss.column() == null ? "" : "." + loss.column())
        + ": "
        + loss.rows()
        + " of "
        + loss.of()
        + " rows by "
        + loss.lostBy().id()
        + ", "
        + loss.what();
  }
}
