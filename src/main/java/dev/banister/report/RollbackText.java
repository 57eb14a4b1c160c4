package dev.banister.report;

import dev.banister.rehearsal.Loss;
import dev.banister.rehearsal.Rollback;
import dev.banister.rehearsal.StepResult;
import java.util.List;
import java.util.Locale;

/** Writes one rollback for a terminal: the answer first, then the steps, then what is lost. */
public final class RollbackText {

  public String of(Rollback rollback) {
    StringBuilder text = new StringBuilder();
    text.append(rollback.verdict().word())
        .append(": ")
        .append(Visible.line(Words.sentence(rollback.reason())))
        .append("\n\n")
        .append(rollback.from())
        .append(" back to ")
        .append(rollback.to() == null ? "base" : rollback.to())
        .append(", ")
        .append(Words.count(rollback.path().size(), "revision"))
        .append("\n\n");
    int ids = rollback.steps().stream().mapToInt(s -> s.revision().text().length()).max().orElse(0);
    rollback.steps().forEach(s -> step(text, s, ids));
    section(
        text,
        "The schema is not as before",
        rollback.schema().stream()
            .map(d -> FindingWords.object(d) + ": " + FindingWords.sides(d))
            .toList());
    section(
        text,
        "The rows are not as before",
        rollback.rows().stream().map(r -> r.table() + ": " + StepWords.counts(r)).toList());
    section(text, "Locked against others", LockTable.lines(rollback.steps()));
    section(text, "Lost", rollback.losses().stream().map(RollbackText::loss).toList());
    if (rollback.source() != null) {
      text.append('\n').append(Visible.line(SourceWords.of(rollback.source()))).append('\n');
      rollback.source().copy().notes().forEach(n -> text.append(Visible.line(n)).append('\n'));
    }
    text.append("\nSeed ")
        .append(rollback.seed())
        .append(", ")
        .append(Words.count(rollback.rowsSeeded(), "row"))
        .append(", ")
        .append(rollback.database().id())
        .append(", ")
        .append(Words.time(rollback.took()))
        .append('\n');
    return text.toString();
  }

  private static void section(StringBuilder text, String name, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append('\n').append(name).append('\n');
      lines.forEach(l -> text.append("  ").append(Visible.line(l)).append('\n'));
    }
  }

  private static void step(StringBuilder text, StepResult step, int ids) {
    String line =
        String.format(
            Locale.ROOT,
            "%-14s %s  %-8s %14s %8s  %s",
            StepWords.name(step.step()),
            DisplayWidth.padded(step.revision().text(), ids),
            StepWords.word(step.outcome()),
            Words.count(step.statements().size(), "statement"),
            Words.time(step.time()),
            Visible.line(StepWords.result(step)));
    text.append(line.stripTrailing()).append('\n');
  }

  private static String loss(Loss loss) {
    return loss.table()
        + (loss.column() == null ? "" : "." + loss.column())
        + ": "
        + loss.rows()
        + " of "
        + Words.count(loss.of(), "row")
        + " by "
        + loss.lostBy().id()
        + ", "
        + loss.what();
  }
}
