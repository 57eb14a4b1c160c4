package dev.banister.cli;

import dev.banister.audit.AuditListener;
import dev.banister.audit.AuditOptions;
import dev.banister.audit.AuditResult;
import dev.banister.audit.Auditor;
import dev.banister.rehearsal.Rollback;
import dev.banister.report.RollbackJson;
import dev.banister.report.RollbackText;
import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code banister rehearse}: every round trip run for real, or one rollback of many steps. */
@Command(
    name = "rehearse",
    description = "Runs every revision's round trip, or one rollback with --from and --to.",
    mixinStandardHelpOptions = true)
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
    output.format();
    if ((from == null) != (to == null)) {
      throw new UnusableException("--from and --to go together.");
    }
    try (Auditor auditor = surroundings.auditor().get()) {
      AuditOptions options = rehearsal.applyTo(arguments.options());
      return from == null ? stairway(auditor, options) : rollback(auditor, options);
    }
  }

  private int stairway(Auditor auditor, AuditOptions options) throws Exception {
    AuditResult result = arguments.run(surroundings, auditor, options);
    output.write(surroundings, result);
    return output.status(result);
  }

  private int rollback(Auditor auditor, AuditOptions options) throws Exception {
    AuditResult result = arguments.run(surroundings, auditor, arguments.options());
    RevisionGraph graph = result.project().graph();
    Rollback rollback =
        auditor.rollback(result, one(graph, from), target(graph), options, AuditListener.SILENT);
    if (output.isJson()) {

      surroundings.out().print(new RollbackJson().text(result.banisterVersion(), rollback));
    } else {
      surroundings.out().print(new RollbackText().of(rollback));
    }
    return output.status(rollback.verdict());
  }

  private @Nullable RevisionId target(RevisionGraph graph) {
    return "base".equals(to) ? null : one(graph, to);
  }

  private static RevisionId one(RevisionGraph graph, @Nullable String named) {
    List<RevisionId> found = AuditArguments.resolve(graph, String.valueOf(named));
    if (found.size() != 1) {
      throw new UnusableException(named + " names " + found.size() + " revisions. Name one.");
    }
    return found.getFirst();
  }
}
