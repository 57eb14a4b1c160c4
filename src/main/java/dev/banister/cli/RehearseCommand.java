package dev.banister.cli;

import dev.banister.audit.AuditOptions;
import dev.banister.audit.AuditResult;
import dev.banister.audit.Auditor;
import dev.banister.rehearsal.Growth;
import dev.banister.rehearsal.Rollback;
import dev.banister.report.GrowthText;
import dev.banister.report.ReportFormat;
import dev.banister.report.RollbackJson;
import dev.banister.report.RollbackText;
import dev.banister.revision.RevisionId;
import java.io.IOException;
import java.util.List;
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
  /** Below this a rollback's time is the machine's noise. */
  private static final int LEAST_ROWS = 1_000;

  private static final int TIMES = 10;

  private final Surroundings surroundings;
  @Mixin private AuditArguments arguments;
  @Mixin private RehearsalArguments rehearsal;
  @Mixin private Output output;

  @Option(names = "--from", paramLabel = "R", description = "Roll back from this revision.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "R", description = "Roll back to this revision, or base.")
  private @Nullable String to;

  @Option(
      names = "--growth",
      description =
          "Go back over ten times the rows too, and estimate how the time grows (from 1000 rows on).")
  private boolean growth;

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
    if (growth && from == null) {
      throw new UnusableException("--growth needs --from and --to. Name the rollback to time.");
    }
    if (from != null && format != ReportFormat.TEXT && format != ReportFormat.JSON) {
      throw new UnusableException(
          "A rollback is not written as " + format.id() + ". Use text or json.");
    }
    AuditOptions asked = rehearsal.applyTo(arguments.options());
    try (Auditor auditor = surroundings.auditor().get()) {
      AuditOptions options = rehearsal.loggedIn(surroundings, auditor, asked);
      if (growth && options.database() != null) {
        throw new UnusableException(
            "--growth times rows of its own, so it doesn't go with --database.");
      }
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
      int rows = growth ? Math.max(options.rows(), LEAST_ROWS) : options.rows();
      Rollback rollback = auditor.rollback(result, head, target, options.withRows(rows), progress);
      List<Growth> grown = List.of();
      if (growth) {
        int more = Math.multiplyExact(rows, TIMES);
        grown =
            Growth.between(
                rollback,
                rows,
                auditor.rollback(result, head, target, options.withRows(more), progress),
                more);
      }
      print(format, result.banisterVersion(), rollback, grown);
      return output.failOn().status(rollback.verdict());
    }
  }

  private void print(ReportFormat format, String version, Rollback rollback, List<Growth> grown)
      throws IOException {
    String text =
        format == ReportFormat.JSON
            ? new RollbackJson().text(version, rollback, grown)
            : new RollbackText().of(rollback) + (growth ? new GrowthText().of(grown) : "");
    surroundings.out().print(text);
    surroundings.out().flush();
  }
}
