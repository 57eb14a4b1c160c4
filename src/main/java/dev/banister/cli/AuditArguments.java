package dev.banister.cli;

import dev.banister.audit.AuditOptions;
import dev.banister.audit.AuditResult;
import dev.banister.audit.Auditor;
import dev.banister.audit.PolicySource;
import dev.banister.audit.RecordedProject;
import dev.banister.project.BranchFiles;
import dev.banister.project.LoadProblem;
import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.revision.RevisionId;
import dev.banister.rule.RuleCatalog;
import dev.banister.sql.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that every command about a folder takes. */
final class AuditArguments {
  @Parameters(
      paramLabel = "FOLDER",
      description = "Project with alembic.ini, script location, or folder of revision files.")
  private Path folder;

  @Option(
      names = "--dialect",
      paramLabel = "DIALECT",
      description = "sqlite, postgresql, mysql or mariadb; by default the history's own.")
  private @Nullable String dialect;

  @Option(
      names = "--revision",
      paramLabel = "R",
      description = "Only this revision; repeatable, and R1:R2 is a range.")
  private List<String> revisions = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "GIT_REF",
      description = "Only revisions that the branch adds or changes since it left this ref.")
  private @Nullable String since;

  @Option(
      names = "--include",
      paramLabel = "RULE",
      split = ",",
      description = "Only these rules, by code or id.")
  private List<String> include = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "RULE",
      split = ",",
      description = "Not these rules; stronger than --include.")
  private List<String> exclude = new ArrayList<>();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The policy; by default banister.toml or [tool.banister] beside the history.")
  private @Nullable Path config;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings that were there before and don't count.")
  private @Nullable Path baseline;

  /** The options so far, for everything in the history. */
  AuditOptions options() {
    AuditOptions plain = AuditOptions.STATIC;
    return new AuditOptions(
        chosenDialect(),
        plain.revisions(),
        codes(include),
        codes(exclude),
        plain.rehearse(),
        plain.rows(),
        plain.seed(),
        plain.base(),
        plain.keep(),
        new PolicySource(config, baseline),
        plain.engine());
  }

  private @Nullable Dialect chosenDialect() {
    if (dialect == null) {
      return null;
    }
    try {
      return Dialect.of(dialect);
    } catch (IllegalArgumentException e) {
      throw new UnusableException(
          "There is no dialect " + dialect + ". Use sqlite, postgresql, mysql or mariadb.");
    }
  }

  private static Set<String> codes(List<String> named) {
    RuleCatalog catalog = new RuleCatalog();
    Set<String> codes = new LinkedHashSet<>();
    named.forEach(name -> codes.add(RulesCommand.rule(catalog, name).code()));
    return codes;
  }

  /**
   * Reads and audits, telling the terminal how far it is.
   *
   * @throws UnusableException when there is no such folder or not a single revision in it
   */
  AuditResult run(Surroundings surroundings, Auditor auditor, AuditOptions options)
      throws InterruptedException {
    Path found = Folders.existing(folder);
    Optional<AuditOptions> limited = limited(found, auditor, options);
    try (Progress progress = new Progress(surroundings)) {
      AuditResult result = auditor.audit(found, limited.orElse(options), progress);
      requireRevisions(result.project());
      if (limited.isEmpty()) {
        sayNothingChanged(surroundings);
      }
      // No choice means all; a choice of nothing still has findings about the history.
      return limited.isEmpty() ? result.withRevisions(List.of()) : result;
    }
  }

  /**
   * Reads and records without judging, telling the terminal how far it is.
   *
   * @throws UnusableException as {@link #run}
   */
  RecordedProject record(Surroundings surroundings, Auditor auditor, AuditOptions options)
      throws InterruptedException {
    Path found = Folders.existing(folder);
    Optional<AuditOptions> limited = limited(found, auditor, options);
    if (limited.isEmpty()) {
      sayNothingChanged(surroundings);
      return new RecordedProject(auditor.read(found), Map.of());
    }
    try (Progress progress = new Progress(surroundings)) {
      RecordedProject recorded = auditor.record(found, limited.get(), progress);
      requireRevisions(recorded.project());
      return recorded;
    }
  }

  private void sayNothingChanged(Surroundings surroundings) {
    surroundings.err().println("No revision was added or changed since " + since + ".");
  }

  /** The options for the revisions that were chosen; empty when the choice holds none. */
  private Optional<AuditOptions> limited(Path found, Auditor auditor, AuditOptions options) {
    if (revisions.isEmpty() && since == null) {
      return Optional.of(options);
    }
    MigrationProject project = auditor.read(found);
    requireRevisions(project);
    List<RevisionId> chosen = chosen(project);
    return chosen.isEmpty() ? Optional.empty() : Optional.of(options.withRevisions(chosen));
  }

  private List<RevisionId> chosen(MigrationProject project) {
    List<RevisionId> named =
        revisions.isEmpty()
            ? project.graph().upgradeOrder().stream()
                .filter(project.scripts()::containsKey)
                .toList()
            : new RevisionNames(project.graph()).chosen(revisions);
    if (since == null) {
      return named;
    }
    List<Path> changed =
        new BranchFiles(project.folder(), since)
            .of(project.scripts().values().stream().map(MigrationScript::path).toList());
    return named.stream()
        .filter(id -> project.scripts().containsKey(id))
        .filter(id -> changed.contains(project.script(id).path()))
        .toList();
  }

  private void requireRevisions(MigrationProject project) {
    if (project.scripts().isEmpty()) {
      throw new UnusableException(
          project.problems().stream()
              .map(AuditArguments::words)
              .findFirst()
              .orElse(
                  "There are no revision files in "
                      + folder
                      + ". Name the folder that holds versions, or the project with alembic.ini."));
    }
  }

  private static String words(LoadProblem problem) {
    if (problem.file().isEmpty() || problem.message().contains(problem.file())) {
      return problem.message();
    }
    String line = problem.line() > 0 ? ":" + problem.line() : "";
    return problem.file() + line + ": " + problem.message();
  }
}
