package dev.banister.cli;

import dev.banister.audit.AuditOptions;
import dev.banister.audit.Auditor;
import dev.banister.audit.RecordedProject;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.operation.Recording;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
      return json ? json(auditor, options) : text(auditor, options);
    }
  }

  private int json(Auditor auditor, AuditOptions options) throws Exception {
    RevisionsPrinter printer =
        new RevisionsPrinter(
            arguments.run(surroundings, auditor, options), List.of(Direction.values()));
    surroundings.out().print(printer.json(true));
    surroundings.out().flush();
    return printer.status();
  }

  /** Nothing of it hangs on a judgement, and without one it is there in half the time. */
  private int text(Auditor auditor, AuditOptions options) throws InterruptedException {
    RecordedProject recorded = arguments.record(surroundings, auditor, options);
    surroundings.out().print(OperationsText.of(recorded));
    surroundings.out().flush();
    return recorded.recordings().values().stream().allMatch(OperationsCommand::ranThrough)
        ? ExitStatus.CLEAN
        : ExitStatus.INCONCLUSIVE;
  }

  private static boolean ranThrough(Recording recording) {
    return Stream.of(Direction.values())
        .noneMatch(d -> recording.stream(d).end() instanceof OperationStream.Stopped);
  }
}
