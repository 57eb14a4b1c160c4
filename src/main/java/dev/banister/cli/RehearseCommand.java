package dev.banister.cli;

import dev.banister.audit.AuditOptions;
import dev.banister.audit.AuditResult;
import dev.banister.audit.Auditor;
import dev.banister.rehearsal.Rollback;
import dev.banister.report.ReportFormat;
import dev.banister.report.RollbackJson;
import dev.banister.report.RollbackText;
import dev.banister.revision.RevisionId;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code banister rehearse}: every round trip run for real, or one rollback of many steps. */
@Command(
    name = "rehearse",
    description = "Runs each revision's round trip, or one rollback with --from and --to.")
final class RehearseCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private AuditArguments arguments;
  @Mixin private RehearsalArguments rehearsal;
  @Mixin private Output output;

  @Option(names = "--from", paramLabel = "R", description = "Roll back from this revision.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "R", description = "Roll back to this revision, or base.")
  private @Nullable String to;

  RehearseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    ReportFormat format = output.format();
    if (from != null ^ to != null) {
      throw new UnusableException(
          (from == null ? "--to needs --from" : "--from needs --to")
              + ". Name both ends of the rollback.");
    }
    if (from != null && format != ReportFormat.TEXT && format != ReportFormat.JSON) {
      throw new UnusableException(
          "A rollback is not written as " + format.id() + ". Use text or json.");
    }
    AuditOptions asked = rehearsal.applyTo(arguments.options());
    try (Auditor auditor = surroundings.auditor().get()) {
      AuditOptions options = rehearsal.loggedIn(surroundings, auditor, asked);
      return from == null || to == null
          ? output.write(surroundings, arguments.run(surroundings, auditor, options))
          : rollback(auditor, options, from, to, format);
    }
  }

  private int rollback(
      Auditor auditor, AuditOptions options, String first, String last, ReportFormat format)
      throws InterruptedException, IOException {
    AuditOptions plain = arguments.options();
    AuditResult result =
        arguments.run(
            surroundings,
            auditor,
            options.database() == null
                ? plain
                : plain.withDialect(options.database().address().dialect()));
    RevisionNames names = new RevisionNames(result.project().graph());
    RevisionId head = names.one(first);
    RevisionId target = last.equalsIgnoreCase("base") ? null : names.one(last);
    try (Progress progress = new Progress(surroundings)) {
      Rollback rollback = auditor.rollback(result, head, target, options, progress);
      surroundings
          .out()
          .print(
              format == ReportFormat.JSON
                  ? new RollbackJson().text(result.banisterVersion(), rollback)
                  : new RollbackText().of(rollback));
      surroundings.out().flush();
      return output.failOn().status(rollback.verdict());
    }
  }
}
