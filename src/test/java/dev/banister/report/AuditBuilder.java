package dev.banister.report;

import dev.banister.audit.AuditOptions;
import dev.banister.audit.AuditResult;
import dev.banister.audit.AuditResult.Area;
import dev.banister.audit.AuditResult.Recommendation;
import dev.banister.audit.AuditResult.RegisteredLoss;
import dev.banister.audit.RevisionAudit;
import dev.banister.project.LoadProblem;
import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import dev.banister.rule.Finding;
import dev.banister.sql.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a whole audit together by hand. */
final class AuditBuilder {
  static final Instant STARTED = Instant.parse("2025-11-23T13:46:58Z");

  private final List<RevisionAudit> revisions = new ArrayList<>();
  private final List<RegisteredLoss> losses = new ArrayList<>();
  private final List<LoadProblem> problems = new ArrayList<>();
  private final List<Finding> historyFindings = new ArrayList<>();
  private AuditOptions options = AuditOptions.REHEARSED;
  private String name = "harbor-billing";

  AuditBuilder add(RevisionAudit... more) {
    revisions.addAll(List.of(more));
    return this;
  }

  AuditBuilder loss(RegisteredLoss loss) {
    losses.add(loss);
    return this;
  }

  AuditBuilder problem(LoadProblem problem) {
    problems.add(problem);
    return this;
  }

  AuditBuilder finding(Finding finding) {
    historyFindings.add(finding);
    return this;
  }

  AuditBuilder options(AuditOptions chosen) {
    options = chosen;
    return this;
  }

  AuditBuilder name(String text) {
    name = text;
    return this;
  }

  AuditResult build() {
    return new AuditResult(
        "0.1.0",
        project(),
        options,
        Dialect.SQLITE,
        "the configuration's sqlalchemy.url says sqlite",
        STARTED,
        Duration.ofMillis(2100),
        revisions,
        historyFindings,
        List.of(
            area("Completeness", "Does each upgrade() have a downgrade(), not empty?", 4, 5),
            area("Correctness", "Is each downgrade the exact inverse?", 3, 5),
            area("Testing", "Was each downgrade run, with rows?", 3, 5),
            area("Data handling", "Is what gets lost at least written down?", 1, 2),
            area("Documentation", "Does each revision say what it is for?", 7, 7)),
        losses,
        List.of("4 of 5 revisions have a complete downgrade.", "7 of 7 revisions say why."),
        List.of("1 of 5 revisions destroys data that nothing brings back."),
        List.of(
            new Recommendation(
                "Save what these upgrades destroy, or write down that it is lost.",
                List.of(RevisionId.of("b71e4f8a06d9")))),
        List.of("env.py was not run.", "Rows were seeded, not taken from production."),
        false);
  }

  private static Area area(String name, String question, int good, int of) {
    return new Area(name, question, good, of, good + " of " + of + " revisions.");
  }

  private MigrationProject project() {
    Map<RevisionId, MigrationScript> scripts = new LinkedHashMap<>();
    revisions.forEach(r -> scripts.put(r.script().revision().id(), r.script()));
    return new MigrationProject(
        Path.of("/projects/harbor"),
        name,
        List.of(Path.of("/projects/harbor/migrations/versions")),
        scripts,
        Map.of(),
        RevisionGraph.of(scripts.values().stream().map(MigrationScript::revision).toList()),
        problems,
        Dialect.SQLITE,
        Map.of());
  }
}
