package dev.banister.report;

import static dev.banister.report.Operations.createTable;
import static dev.banister.report.Operations.execute;

import dev.banister.audit.AuditResult;
import dev.banister.audit.AuditResult.RegisteredLoss;
import dev.banister.operation.Direction;
import dev.banister.pairing.Reversal;
import dev.banister.project.LoadProblem;
import dev.banister.project.MigrationScript;
import dev.banister.rehearsal.Loss;
import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionId;
import dev.banister.rule.Evidence;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import java.util.List;
import java.util.Set;

/** A history whose names, paths and messages are as long and as odd as they can get. */
final class Strange {
  static final String LONG = "a_name_that_never_ends_".repeat(12);
  static final String BELL = "bell\u0007";
  static final String REVERSED = "txt\u202egnp";
  static final String EMOJI = "rocket \ud83d\ude80";
  static final String CHINESE = "\u4e2d\u6587";
  static final String HEBREW = "\u05e9\u05dc\u05d5\u05dd";
  static final String LONE = "half \ud83d";
  static final String MARKUP = "<script>alert('x')</script> & \"quoted\" `code` | *bold* @all";

  private Strange() {}

  static AuditResult audit() {
    MigrationScript script = script();
    RevisionBuilder revision = new RevisionBuilder(script);
    revision
        .up(9, 9, createTable(LONG), "CREATE TABLE " + LONG)
        .up(10, 10, execute("INSERT INTO t VALUES ('" + EMOJI + HEBREW + LONE + "')"), MARKUP)
        .pair(List.of(0), List.of(), Reversal.MISSING, LONG, "Nothing drops " + LONG + ".")
        .pair(List.of(1), List.of(), Reversal.UNKNOWN, CHINESE, MARKUP)
        .finding(
            new Finding(
                "BN103",
                "created-object-not-dropped",
                Severity.ERROR,
                script.revision().id(),
                script.file(),
                10,
                Direction.UPGRADE,
                1,
                LONG,
                "Nothing drops " + LONG + " " + MARKUP + LONE,
                CHINESE + BELL + REVERSED,
                "op.drop_table(\"" + LONG + "\")\n```\n" + MARKUP,
                List.of(),
                Set.of(Evidence.SCRIPT),
                HEBREW))
        .verdict(Verdict.FAIL, "Nothing drops " + LONG + ".");
    return new AuditBuilder()
        .name(EMOJI + " " + LONG)
        .add(revision.build())
        .problem(new LoadProblem(LoadProblem.Kind.SYNTAX, LONG + ".py", 3, MARKUP + BELL))
        .loss(
            new RegisteredLoss(
                script.revision().id(),
                new Loss(
                    LONG,
                    LONG,
                    Direction.DOWNGRADE,
                    1_000_000_000,
                    1_000_000_000,
                    Loss.Kind.SILENT,
                    LONG),
                LONG,
                true))
        .build();
  }

  private static MigrationScript script() {
    String message = MARKUP + " " + EMOJI + " " + CHINESE + " " + HEBREW + " " + BELL + REVERSED;
    return Scripts.script(
        RevisionId.of(LONG).text(),
        "",
        message,
        "migrations/" + LONG + "/" + CHINESE + "/" + LONG + ".py",
        """
        \"""Strange\"""
        from alembic import op
        revision = "x"
        down_revision = None



        def upgrade():
        \top.create_table("t")
        \top.execute("INSERT INTO \u4e2d\u6587 VALUES ('%s%s')")  # %s
        """
            .formatted(EMOJI, HEBREW, MARKUP));
  }
}
