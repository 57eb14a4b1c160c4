package dev.banister.cli;

import dev.banister.audit.AuditOptions;
import dev.banister.audit.Auditor;
import dev.banister.audit.RevisionAudit;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationUnit;
import dev.banister.report.EndWords;
import dev.banister.report.OperationWords;
import dev.banister.report.Visible;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code banister operations}: what each script does, as recorded. */
@Command(name = "operations", description = "Prints what each script does, in both directions.")
final class OperationsCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private AuditArguments arguments;
  @Mixin private DataFormat format;

  OperationsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    boolean json = format.isJson();
    AuditOptions options = arguments.options();
    try (Auditor auditor = surroundings.auditor().get()) {
      RevisionsPrinter printer =
          new RevisionsPrinter(
              arguments.run(surroundings, auditor, options), List.of(Direction.values()));
      surroundings.out().print(json ? printer.json(true) : printer.text(OperationsCommand::text));
      surroundings.out().flush();
      return printer.status();
    }
  }

  private static String text(RevisionAudit revision, Direction direction) {
    StringBuilder text = new StringBuilder();
    if (direction == Direction.UPGRADE) {
      text.append(revision.script().revision().id())
          .append("  ")
          .append(revision.script().revision().message())
          .append('\n');
    }
    text.append("  ").append(direction.id()).append('\n');
    if (revision.recording() == null) {
      text.append("    not recorded: ").append(revision.verdictReason()).append('\n');
    } else {
      units(text, revision.recording().stream(direction));
    }
    return Visible.text(text.toString());
  }

  private static void units(StringBuilder text, OperationStream stream) {
    for (OperationUnit unit : stream.units()) {
      text.append("    ")
          .append(unit.line())
          .append("  ")
          .append(OperationWords.call(unit.operation()))
          .append(unit.recorded().isDetermined() ? "" : "  (hangs on something unknown)")
          .append('\n');
    }
    String end = EndWords.of(stream);
    if (!end.isEmpty()) {
      text.append("    ").append(end).append('\n');
    } else if (stream.units().isEmpty()) {
      text.append("    nothing\n");
    }
  }
}
