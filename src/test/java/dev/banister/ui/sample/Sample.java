package dev.banister.ui.sample;

import dev.banister.audit.AuditOptions;
import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.Direction;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Name;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.RecordedOperation;
import dev.banister.operation.Recording;
import dev.banister.operation.TableDefinition;
import dev.banister.pairing.Pair;
import dev.banister.pairing.Pairing;
import dev.banister.pairing.Reversal;
import dev.banister.project.LoadProblem;
import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import dev.banister.rule.Evidence;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import dev.banister.schema.SchemaDifference;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.TableName;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The audit of harbor-billing as in the pictures of the design, put together by hand. */
public final class Sample {

  public static final RevisionId BILLING = RevisionId.of("b71e4f8a06d9");
  public static final RevisionId PLAN = RevisionId.of("6e0d92c5ab38");
  public static final RevisionId PARTITION = RevisionId.of("d31c86ab40e5");
  public static final RevisionId MERGE = RevisionId.of("e8d05f7c3b16");

  private static final Set<String> FAILING =
      Set.of("4c6ab1d92e70", "f68c20d5b9e4", "72a5c1e9d083", "e40b7c8d5f92", "19d8f3a6b2c7");

  private Sample() {}

  public static MigrationProject project(Path folder) {
    return project(folder, SampleScripts.all(folder), Map.of(), List.of());
  }

  public static MigrationProject project(
      Path folder,
      List<MigrationScript> scripts,
      Map<String, String> unreadable,
      List<LoadProblem> problems) {
    Map<RevisionId, MigrationScript> byId = new LinkedHashMap<>();
    scripts.forEach(script -> byId.put(script.revision().id(), script));
    return new MigrationProject(
        folder,
        "harbor-billing",
        List.of(folder.resolve("versions")),
        byId,
        unreadable,
        RevisionGraph.of(scripts.stream().map(MigrationScript::revision).toList()),
        problems,
        Dialect.SQLITE,
        Map.of());
  }

  /** A history of so many revisions in a row, to see whether long lists work. */
  public static MigrationProject longProject(Path folder, int size) {
    List<MigrationScript> scripts = new ArrayList<>();
    MigrationScript model = SampleScripts.all(folder).getFirst();
    for (int i = 0; i < size; i++) {
      var revision =
          new dev.banister.revision.Revision(
              RevisionId.of("%012x".formatted(0xabc000 + i)),
              i == 0 ? List.of() : List.of(RevisionId.of("%012x".formatted(0xabc000 + i - 1))),
              List.of(),
              List.of(),
              "Change number " + i);
      scripts.add(SampleScripts.script(folder, revision, "2025-01-01", model.text()));
    }
    return project(folder, scripts, Map.of(), List.of());
  }

  public static AuditResult result(MigrationProject project) {
    return new AuditResult(
        "0.1.0",
        project,
        AuditOptions.STATIC,
        Dialect.SQLITE,
        "sqlalchemy.url in alembic.ini says sqlite",
        Instant.EPOCH,
        Duration.ofMillis(900),
        project.graph().upgradeOrder().stream().map(id -> audit(project.script(id))).toList(),
        List.of(),
        List.of(
            new AuditResult.Area(
                "Completeness", "Is every upgrade undone?", 15, 18, "3 objects stay behind"),
            new AuditResult.Area(
                "Correctness", "Is it undone exactly?", 14, 18, "attributes are lost in 2")),
        List.of(),
        List.of("Every upgrade has a downgrade; none is empty"),
        List.of("Two indexes are never dropped"),
        List.of(
            new AuditResult.Recommendation(
                "Mend b71e4f8a06d9: a rollback would empty invoice.org_id.", List.of(BILLING))),
        List.of(),
        false);
  }

  public static RevisionAudit audit(MigrationScript script) {
    RevisionId id = script.revision().id();
    if (id.equals(BILLING)) {
      return billing(script);
    }
    if (id.equals(PLAN)) {
      return plan(script);
    }
    if (id.equals(PARTITION)) {
      return partition(script);
    }
    return script.revision().isMergePoint() ? merge(script) : note(script);
  }

  private static RevisionAudit billing(MigrationScript script) {
    Recording recording =
        recording(
            script,
            List.of(
                op(script, 23, 28, createTable("billing_account")),
                op(script, 29, 32, execute("INSERT INTO billing_account …")),
                op(script, 33, 35, addColumn("invoice", "account_id")),
                op(script, 36, 39, execute("UPDATE invoice SET account_id = …")),
                op(script, 40, 40, createIndex("invoice", "ix_invoice_due_on")),
                op(script, 41, 41, dropConstraint("invoice", "fk_invoice_org")),
                op(script, 42, 42, dropColumn("invoice", "org_id"))),
            List.of(
                op(script, 46, 46, addColumn("invoice", "org_id")),
                op(script, 47, 48, createIndex("invoice", "fk_invoice_org")),
                op(script, 49, 49, dropColumn("invoice", "account_id")),
                op(script, 50, 50, dropTable("billing_account"))));
    SchemaDifference nullable =
        new SchemaDifference(
            "invoice", SchemaDifference.Kind.COLUMN, "org_id", "nullable", "NOT NULL", "NULL");
    SchemaDifference onDelete =
        new SchemaDifference(
            "invoice",
            SchemaDifference.Kind.FOREIGN_KEY,
            "fk_invoice_org",
            "on delete",
            "CASCADE",
            "NO ACTION");
    List<Pair> pairs =
        List.of(
            pair(
                List.of(0),
                List.of(3),
                Reversal.EXACT,
                "billing_account",
                "Dropping the table undoes it."),
            pair(
                List.of(1),
                List.of(3),
                Reversal.EXACT,
                "billing_account",
                "The rows go with the table."),
            pair(
                List.of(2),
                List.of(2),
                Reversal.EXACT,
                "invoice.account_id",
                "Dropping the column undoes it."),
            pair(
                List.of(3),
                List.of(2),
                Reversal.EXACT,
                "invoice.account_id",
                "The values go with the column."),
            pair(
                List.of(4),
                List.of(),
                Reversal.MISSING,
                "ix_invoice_due_on",
                "Nothing drops the index ix_invoice_due_on"),
            new Pair(
                List.of(5),
                List.of(1),
                Reversal.WRONG,
                "fk_invoice_org",
                "The key comes back without ON DELETE CASCADE.",
                List.of(onDelete),
                List.of(),
                false),
            new Pair(
                List.of(6),
                List.of(0),
                Reversal.WRONG,
                "invoice.org_id",
                "The column comes back without NOT NULL.",
                List.of(nullable),
                List.of(),
                false));
    String refill =
        """
        op.execute(
            "UPDATE invoice SET org_id = ("
            "SELECT b.org_id FROM … b)")
        op.alter_column(
            "invoice", "org_id", nullable=False)\
        """;
    return audit(
        script,
        recording,
        pairs,
        List.of(
            finding(
                script,
                "BN601",
                "Organization of every invoice is lost",
                "invoice.org_id",
                Direction.UPGRADE,
                6,
                42,
                null,
                List.of()),
            finding(
                script,
                "BN203",
                "org_id comes back without NOT NULL",
                "invoice.org_id",
                Direction.DOWNGRADE,
                0,
                46,
                refill,
                List.of(nullable)),
            finding(
                script,
                "BN403",
                "Foreign key comes back without CASCADE",
                "fk_invoice_org",
                Direction.DOWNGRADE,
                1,
                47,
                null,
                List.of(onDelete)),
            finding(
                script,
                "BN103",
                "Index is never dropped",
                "ix_invoice_due_on",
                Direction.UPGRADE,
                4,
                40,
                "op.drop_index(\n    \"ix_invoice_due_on\", \"invoice\")",
                List.of())),
        Verdict.FAIL,
        "Two pairs are wrong and one is missing.",
        List.of());
  }

  private static RevisionAudit plan(MigrationScript script) {
    Recording recording =
        recording(
            script,
            List.of(
                op(script, 20, 20, execute("CREATE TYPE plan_kind")),
                op(script, 21, 21, execute("UPDATE subscription SET plan = lower(plan)")),
                op(script, 22, 26, dropColumn("subscription", "plan")),
                op(script, 27, 27, dropColumn("subscription", "plan_note")),
                op(script, 28, 28, createIndex("subscription", "ix_subscription_plan")),
                op(script, 29, 29, execute("⟨1⟩"))),
            List.of(
                op(script, 38, 38, execute("DROP INDEX ix_subscription_plan")),
                op(script, 39, 42, addColumn("subscription", "plan")),
                op(script, 43, 43, addColumn("subscription", "plan_note")),
                op(script, 44, 44, execute("DROP TYPE plan_kind")),
                op(script, 45, 45, execute("⟨2⟩"))));
    return audit(
        script,
        recording,
        List.of(
            pair(
                List.of(0),
                List.of(3),
                Reversal.EXACT,
                "plan_kind",
                "Dropping the type undoes it."),
            pair(
                List.of(1, 2),
                List.of(1),
                Reversal.LOSSY,
                "subscription.plan",
                "The spelling before lower() is not kept"),
            pair(
                List.of(3),
                List.of(2),
                Reversal.LOSSY,
                "subscription.plan_note",
                "the notes of every subscription stay empty"),
            pair(
                List.of(4),
                List.of(0),
                Reversal.EXACT,
                "ix_subscription_plan",
                "Dropping the index undoes it."),
            pair(
                List.of(5),
                List.of(4),
                Reversal.UNKNOWN,
                "",
                "the statement comes from audit_statement()")),
        List.of(
            finding(
                script,
                "BN603",
                "The spelling of subscription.plan is lost",
                "subscription.plan",
                Direction.UPGRADE,
                1,
                21,
                null,
                List.of()),
            finding(
                script,
                "BN109",
                "Line 29 can't be judged",
                "",
                Direction.UPGRADE,
                5,
                29,
                null,
                List.of())),
        Verdict.FAIL,
        "Values are lost on the way back.",
        List.of());
  }

  private static RevisionAudit partition(MigrationScript script) {
    Unknown months =
        new Unknown(
            "⟨1⟩",
            "months",
            SourceSpan.of(script.file(), 27),
            Unknown.Origin.DATABASE,
            "the rows of usage_event decide which tables are made");
    Recording recording =
        recording(
            script,
            List.of(
                op(script, 20, 22, createIndex("usage_event", "ix_usage_event_day")),
                new RecordedOperation(
                    1,
                    createTable("usage_event_⟨1⟩"),
                    new SourceSpan(script.file(), 28, 28),
                    List.of(months),
                    List.of(),
                    true)),
            List.of(
                op(script, 36, 36, dropTable("⟨2⟩")),
                op(script, 37, 37, execute("DROP INDEX ix_usage_event_day"))));
    return audit(
        script,
        recording,
        List.of(
            pair(
                List.of(0),
                List.of(1),
                Reversal.EXACT,
                "ix_usage_event_day",
                "Dropping the index undoes it."),
            pair(
                List.of(1),
                List.of(0),
                Reversal.UNKNOWN,
                "usage_event_⟨1⟩",
                "how many tables, and their names")),
        List.of(
            finding(
                script,
                "BN109",
                "Line 28 can't be counted",
                "usage_event",
                Direction.UPGRADE,
                1,
                28,
                null,
                List.of())),
        Verdict.INCONCLUSIVE,
        "Recorded without a database, the loop at line 27 runs over rows that aren't known.",
        List.of(months));
  }

  private static RevisionAudit merge(MigrationScript script) {
    return audit(
        script,
        recording(script, List.of(), List.of()),
        List.of(),
        List.of(),
        Verdict.NOT_APPLICABLE,
        "This merge has no operations.",
        List.of());
  }

  private static RevisionAudit note(MigrationScript script) {
    boolean fails = FAILING.contains(script.revision().id().text());
    Recording recording =
        recording(
            script,
            List.of(
                op(script, 6, 10, createTable("note")),
                op(script, 11, 11, createIndex("note", "ix_note_body"))),
            List.of(
                op(script, 15, 15, execute("DROP INDEX ix_note_body")),
                op(script, 16, 16, dropTable("note"))));
    return audit(
        script,
        recording,
        List.of(
            pair(List.of(0), List.of(1), Reversal.EXACT, "note", "Dropping the table undoes it."),
            pair(
                List.of(1),
                List.of(0),
                fails ? Reversal.WRONG : Reversal.EXACT,
                "ix_note_body",
                "Dropping the index undoes it.")),
        fails
            ? List.of(
                finding(
                    script,
                    "BN204",
                    "The index comes back differently",
                    "ix_note_body",
                    Direction.DOWNGRADE,
                    0,
                    15,
                    null,
                    List.of()))
            : List.of(),
        fails ? Verdict.FAIL : Verdict.PASS,
        fails ? "One pair is wrong." : "Every pair is exact.",
        List.of());
  }

  private static RevisionAudit audit(
      MigrationScript script,
      Recording recording,
      List<Pair> pairs,
      List<Finding> findings,
      Verdict verdict,
      String reason,
      List<Unknown> unknowns) {
    return new RevisionAudit(
        script,
        recording,
        null,
        new Pairing(script.revision().id(), pairs),
        findings,
        null,
        verdict,
        reason,
        unknowns,
        Map.of(
            "upgrade/0",
            new RevisionAudit.RenderedOperation(
                List.of("CREATE TABLE note (id INTEGER NOT NULL, PRIMARY KEY (id))"),
                null,
                null,
                true)));
  }

  private static Recording recording(
      MigrationScript script, List<RecordedOperation> up, List<RecordedOperation> down) {
    return new Recording(
        script.sha256(),
        Dialect.SQLITE,
        stream(Direction.UPGRADE, up),
        stream(Direction.DOWNGRADE, down));
  }

  private static OperationStream stream(Direction direction, List<RecordedOperation> operations) {
    return new OperationStream(
        direction, null, operations, new OperationStream.Completed(), List.of());
  }

  private static RecordedOperation op(
      MigrationScript script, int line, int endLine, Operation operation) {
    return RecordedOperation.of(0, operation, new SourceSpan(script.file(), line, endLine));
  }

  private static Pair pair(
      List<Integer> up, List<Integer> down, Reversal reversal, String object, String reason) {
    return new Pair(up, down, reversal, object, reason, List.of(), List.of(), false);
  }

  private static Finding finding(
      MigrationScript script,
      String rule,
      String message,
      String object,
      Direction direction,
      int operation,
      int line,
      String suggestion,
      List<SchemaDifference> differences) {
    return new Finding(
        rule,
        rule,
        Severity.ERROR,
        script.revision().id(),
        script.file(),
        line,
        direction,
        operation,
        object,
        message,
        "The older release may read an empty value.",
        suggestion,
        differences,
        Set.of(Evidence.SCRIPT, Evidence.HISTORY),
        null);
  }

  private static Operation createTable(String name) {
    return new Operation.CreateTable(
        new TableDefinition(
            TableName.of(name), List.of(), List.of(), List.of(), null, List.of(), Map.of()),
        false);
  }

  private static Operation dropTable(String name) {
    return new Operation.DropTable(TableName.of(name), false);
  }

  private static Operation addColumn(String table, String column) {
    return new Operation.AddColumn(
        TableName.of(table),
        ColumnDefinition.of(column, ColumnType.of("Integer")),
        false,
        null,
        null,
        Map.of());
  }

  private static Operation dropColumn(String table, String column) {
    return new Operation.DropColumn(TableName.of(table), column, false);
  }

  private static Operation createIndex(String table, String name) {
    return new Operation.CreateIndex(
        TableName.of(table), new IndexDefinition(Name.of(name), List.of(), false, Map.of()), false);
  }

  private static Operation dropConstraint(String table, String name) {
    return new Operation.DropConstraint(TableName.of(table), Name.of(name), null, false);
  }

  private static Operation execute(String sql) {
    return new Operation.Execute(SqlStatement.Raw.of(sql));
  }
}
