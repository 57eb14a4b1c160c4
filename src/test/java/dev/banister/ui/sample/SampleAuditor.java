package dev.banister.ui.sample;

import dev.banister.audit.AuditListener;
import dev.banister.audit.AuditOptions;
import dev.banister.audit.AuditResult;
import dev.banister.audit.Auditor;
import dev.banister.audit.ConnectionAnswer;
import dev.banister.audit.DatabaseOption;
import dev.banister.audit.RecordedProject;
import dev.banister.audit.RevisionAudit;
import dev.banister.database.Standing;
import dev.banister.operation.Direction;
import dev.banister.project.MigrationProject;
import dev.banister.rehearsal.Loss;
import dev.banister.rehearsal.Rollback;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.StepKind;
import dev.banister.rehearsal.StepResult;
import dev.banister.rehearsal.StepResult.RowDifference;
import dev.banister.rehearsal.StepResult.Sample;
import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionId;
import dev.banister.schema.SchemaDifference;
import dev.banister.sql.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Answers at once, or step by step with a pause, as a real engine would. */
public final class SampleAuditor implements Auditor {

  private final Function<Path, MigrationProject> projects;
  private final long pause;
  private final int revisions;
  private final int steps;

  public SampleAuditor() {
    this(dev.banister.ui.sample.Sample::project, 0);
  }

  /**
   * @param pause milliseconds between one revision or step and the next
   */
  public SampleAuditor(Function<Path, MigrationProject> projects, long pause) {
    this(projects, pause, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  private SampleAuditor(
      Function<Path, MigrationProject> projects, long pause, int revisions, int steps) {
    this.projects = projects;
    this.pause = pause;
    this.revisions = revisions;
    this.steps = steps;
  }

  /** Judges so many revisions, then waits until it is stopped. */
  public static SampleAuditor thatHangsAfterRevisions(int revisions) {
    return new SampleAuditor(
        dev.banister.ui.sample.Sample::project, 0, revisions, Integer.MAX_VALUE);
  }

  /** Rehearses so many steps, then waits until it is stopped. */
  public static SampleAuditor thatHangsAfterSteps(int steps) {
    return new SampleAuditor(dev.banister.ui.sample.Sample::project, 0, Integer.MAX_VALUE, steps);
  }

  private void rest(int done, int most) throws InterruptedException {
    Thread.sleep(done < most ? pause : Long.MAX_VALUE);
  }

  @Override
  public MigrationProject read(Path folder) {
    return projects.apply(folder);
  }

  @Override
  public RecordedProject record(Path folder, AuditOptions options, AuditListener listener) {
    throw new AssertionError("The window never asks for recordings alone.");
  }

  @Override
  public AuditResult audit(Path folder, AuditOptions options, AuditListener listener)
      throws InterruptedException {
    MigrationProject project = projects.apply(folder);
    listener.loaded(project);
    AuditResult result = dev.banister.ui.sample.Sample.result(project);
    int done = 0;
    for (RevisionAudit revision : result.revisions()) {
      rest(done, revisions);
      listener.judged(revision);
      listener.progress("Recording", ++done, result.revisions().size());
    }
    return result;
  }

  @Override
  public RevisionAudit rehearse(
      AuditResult result, RevisionId revision, AuditOptions options, AuditListener listener)
      throws InterruptedException {
    RevisionAudit audit = result.revision(revision).orElseThrow();
    List<StepResult> results = steps(revision);
    for (int i = 0; i < results.size(); i++) {
      rest(i, steps);
      listener.stepFinished(revision, results.get(i));
    }
    RoundTrip trip =
        new RoundTrip(
            revision,
            "embedded",
            Dialect.SQLITE,
            Verdict.FAIL,
            "The schema differs.",
            11,
            60,
            results,
            losses());
    return new RevisionAudit(
        audit.script(),
        audit.recording(),
        audit.replay(),
        audit.pairing(),
        audit.findings(),
        trip,
        Verdict.FAIL,
        "The schema differs after going back.",
        audit.unknowns(),
        audit.sql());
  }

  @Override
  public Rollback rollback(
      AuditResult result,
      RevisionId from,
      RevisionId to,
      AuditOptions options,
      AuditListener listener)
      throws InterruptedException {
    List<StepResult> results = steps(from);
    for (int i = 0; i < results.size(); i++) {
      rest(i, steps);
      listener.stepFinished(from, results.get(i));
    }
    return new Rollback(
        from,
        to,
        List.of(from),
        "embedded",
        Dialect.SQLITE,
        Verdict.FAIL,
        "The schema and the rows differ.",
        options.seed(),
        180,
        Duration.ofMillis(700),
        results,
        differences(),
        rows(),
        losses());
  }

  @Override
  public ConnectionAnswer connect(DatabaseOption database) {
    return new ConnectionAnswer.Connected(
        database.address().shown(), new Standing("SQLite", "alembic_version", List.of(), 3));
  }

  @Override
  public void close() {}

  private static List<StepResult> steps(RevisionId id) {
    return List.of(
        step(
            StepKind.BUILD,
            id,
            new StepResult.Passed(),
            388,
            0,
            "CREATE TABLE invoice (id INTEGER NOT NULL)"),
        step(
            StepKind.SEED,
            id,
            new StepResult.Passed(),
            71,
            180,
            "INSERT INTO invoice (id) VALUES (1)"),
        step(
            StepKind.UPGRADE,
            id,
            new StepResult.Passed(),
            64,
            0,
            "CREATE TABLE billing_account (id INTEGER)"),
        step(
            StepKind.DOWNGRADE,
            dev.banister.ui.sample.Sample.PLAN,
            new StepResult.Passed(),
            9,
            20,
            "DROP INDEX ix_subscription_plan"),
        step(
            StepKind.DOWNGRADE,
            id,
            new StepResult.Differs(differences(), rows()),
            29,
            40,
            "ALTER TABLE invoice ADD COLUMN org_id INTEGER"),
        step(
            StepKind.REUPGRADE,
            id,
            new StepResult.Failed(
                Direction.UPGRADE,
                "OperationalError",
                "index ix_invoice_due_on already exists",
                40,
                4),
            22,
            0,
            "CREATE INDEX ix_invoice_due_on ON invoice (due_on)"));
  }

  private static StepResult step(
      StepKind kind,
      RevisionId id,
      StepResult.Outcome outcome,
      long millis,
      long rows,
      String sql) {
    return new StepResult(
        kind,
        id,
        outcome,
        Duration.ofMillis(millis),
        List.of(new StepResult.ExecutedStatement(0, sql)),
        rows);
  }

  private static List<SchemaDifference> differences() {
    return List.of(
        new SchemaDifference(
            "invoice", SchemaDifference.Kind.COLUMN, "org_id", "nullable", "NOT NULL", "NULL"),
        new SchemaDifference(
            "invoice",
            SchemaDifference.Kind.FOREIGN_KEY,
            "fk_invoice_org",
            "on delete",
            "CASCADE",
            "NO ACTION"),
        new SchemaDifference(
            "invoice", SchemaDifference.Kind.INDEX, "ix_invoice_due_on", null, null, "(due_on)"),
        new SchemaDifference(
            "subscription",
            SchemaDifference.Kind.CHECK,
            "ck_subscription_plan",
            null,
            null,
            "plan IN (…)"));
  }

  private static List<RowDifference> rows() {
    List<String> columns = List.of("id", "number", "due_on", "org_id");
    return List.of(
        new RowDifference(
            "invoice",
            0,
            20,
            0,
            List.of("org_id"),
            List.of(
                sample(columns, List.of("1", "INV-0001", "2025-04-30", "7")),
                sample(columns, List.of("2", "INV-0002", "2025-05-31", "3")),
                sample(columns, List.of("3", "INV-0003", "2025-05-31", "12")))));
  }

  private static Sample sample(List<String> columns, List<String> before) {
    List<String> after = new java.util.ArrayList<>(before);
    after.set(3, "NULL");
    return new Sample(columns, before, after);
  }

  private static List<Loss> losses() {
    return List.of(
        new Loss(
            "invoice",
            "org_id",
            Direction.DOWNGRADE,
            20,
            20,
            Loss.Kind.SILENT,
            "value becomes NULL"),
        new Loss(
            "billing_account",
            null,
            Direction.DOWNGRADE,
            20,
            20,
            Loss.Kind.INHERENT,
            "new since the upgrade"),
        new Loss(
            "member",
            "phone",
            Direction.DOWNGRADE,
            20,
            20,
            Loss.Kind.INHERENT,
            "new since the upgrade"));
  }
}
