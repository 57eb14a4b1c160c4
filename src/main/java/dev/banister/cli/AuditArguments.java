package dev.banister.cli;

import dev.banister.audit.AuditOptions;
import dev.banister.audit.AuditResult;
import dev.banister.audit.Auditor;
import dev.banister.project.LoadProblem;
import dev.banister.revision.RevisionException;
import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import dev.banister.rule.RuleCatalog;
import dev.banister.sql.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that every command about a folder takes. */
final class AuditArguments {
  @Parameters(paramLabel = "FOLDER", description = "Project, script location or versions folder.")
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

  @Option(names = "--include", paramLabel = "RULE", split = ",", description = "Only these rules.")
  private List<String> include = new ArrayList<>();

  @Option(names = "--exclude", paramLabel = "RULE", split = ",", description = "Not these rules.")
  private List<String> exclude = new ArrayList<>();

  Path folder() {
    if (!Files.exists(folder)) {
      throw new UnusableException(
          "There is no " + folder + ". Name the folder that holds the revision files.");
    }
    return folder;
  }

  AuditOptions options() {
    return new AuditOptions(
        chosenDialect(), List.of(), codes(include), codes(exclude), false, 0, 4711, null, null);
  }

  private @Nullable Dialect chosenDialect() {
    if (dialect == null) {
      return null;
    }
    try {
      return Dialect.of(dialect);
    } catch (IllegalArgumentException e) {
      throw new UnusableException(e.getMessage() + ".");
    }
  }

  private static Set<String> codes(List<String> named) {
    RuleCatalog catalog = new RuleCatalog();
    Set<String> codes = new LinkedHashSet<>();
    for (String name : named) {
      codes.add(
          catalog
              .rule(name)
              .orElseThrow(
                  () ->
                      new UnusableException(
                          "There is no rule " + name + ". 'banister rules' lists them."))
              .code());
    }
    return codes;
  }

  /** Reads and audits; a folder without a single revision can't be used. */
  AuditResult run(Surroundings surroundings, Auditor auditor, AuditOptions options)
      throws InterruptedException {
    Progress progress = new Progress(surroundings);
    AuditOptions limited = options;
    if (!revisions.isEmpty()) {
      RevisionGraph graph = auditor.read(folder()).graph();
      limited = options.withRevisions(chosen(graph));
    }
    AuditResult result = auditor.audit(folder(), limited, progress);
    progress.finish();
    if (result.project().scripts().isEmpty()) {
      throw new UnusableException(
          result.problems().stream()
              .map(LoadProblem::message)
              .findFirst()
              .orElse("No revision files in " + folder + "."));
    }
    return result;
  }

  private List<RevisionId> chosen(RevisionGraph graph) {
    Set<RevisionId> ids = new LinkedHashSet<>();
    for (String named : revisions) {
      int colon = named.indexOf(':');
      if (colon < 0) {
        ids.addAll(resolve(graph, named));
      } else {
        ids.addAll(range(graph, named.substring(0, colon), named.substring(colon + 1)));
      }
    }
    return List.copyOf(ids);
  }

  private static List<RevisionId> range(RevisionGraph graph, String from, String to) {
    Set<RevisionId> wanted = new LinkedHashSet<>();
    for (RevisionId last : resolve(graph, to)) {
      wanted.addAll(graph.ancestors(last));
      wanted.add(last);
    }
    for (RevisionId first : resolve(graph, from)) {
      Set<RevisionId> below = new LinkedHashSet<>(graph.ancestors(first));
      below.remove(first);
      wanted.removeAll(below);
    }
    return graph.upgradeOrder().stream().filter(wanted::contains).toList();
  }

  static List<RevisionId> resolve(RevisionGraph graph, String named) {
    try {
      List<RevisionId> found = graph.resolve(named);
      if (found.isEmpty() && !named.toLowerCase(Locale.ROOT).equals("base")) {
        throw new UnusableException("No revision is called " + named + " in this history.");
      }
      return found;
    } catch (RevisionException e) {
      throw new UnusableException(e.getMessage() + ".");
    }
  }
}
