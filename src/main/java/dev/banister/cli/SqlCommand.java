package dev.banister.cli;

import dev.banister.audit.AuditOptions;
import dev.banister.audit.Auditor;
import dev.banister.audit.RevisionAudit;
import dev.banister.audit.RevisionAudit.RenderedOperation;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationUnit;
import dev.banister.report.EndWords;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code banister sql}: the statements that each operation becomes. */
@Command(name = "sql", description = "Prints the statements that each operation becomes.")
final class SqlCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private AuditArguments arguments;
  @Mixin private DataFormat format;

  @Option(
      names = "--direction",
      paramLabel = "DIRECTION",
      description = "upgrade or downgrade; both by default.")
  private @Nullable Direction direction;

  SqlCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    boolean json = format.isJson();
    AuditOptions options = arguments.options();
    List<Direction> directions =
        direction == null ? List.of(Direction.values()) : List.of(direction);
    try (Auditor auditor = surroundings.auditor().get()) {
      RevisionsPrinter printer =
          new RevisionsPrinter(arguments.run(surroundings, auditor, options), directions);
      surroundings.out().print(json ? printer.json(false) : printer.text(SqlCommand::text));
      surroundings.out().flush();
      return printer.status();
    }
  }

  private static String text(RevisionAudit revision, Direction direction) {
    StringBuilder text = new StringBuilder();
    text.append("-- ").append(oneLine(revision.script().revision().id().text()));
    text.append(' ').append(direction.id()).append('\n');
    if (revision.recording() == null) {
      text.append(comment(revision.verdictReason()));
    } else {
      for (OperationUnit unit : revision.recording().stream(direction).units()) {
        operation(text, unit, revision.sql().get(direction.id() + "/" + unit.index()));
      }
      text.append(comment(EndWords.of(revision.recording().stream(direction))));
    }
    return text.append('\n').toString();
  }

  private static void operation(
      StringBuilder text, OperationUnit unit, @Nullable RenderedOperation rendered) {
    if (rendered == null) {
      text.append(comment("line " + unit.line() + ": the statements can't be told"));
      return;
    }
    rendered.statements().forEach(s -> text.append(s.strip()).append(";\n"));
    if (rendered.exception() != null) {
      String message = rendered.message() == null ? "" : ": " + rendered.message();
      text.append(comment("line " + unit.line() + ": " + rendered.exception() + message));
    } else if (!rendered.reached()) {
      text.append(comment("line " + unit.line() + ": not reached"));
    }
  }

  /** A line that a database does not run, whatever stands in it. */
  private static String comment(String text) {
    return text.isEmpty() ? "" : "-- " + oneLine(text) + "\n";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\R", " ");
  }
}
