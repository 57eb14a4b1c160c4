package dev.banister.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.StepKind;
import dev.banister.rehearsal.StepResult.ExecutedStatement;
import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionId;
import dev.banister.rule.Severity;
import dev.banister.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history of PostgreSQL from its scripts to its verdicts. */
final class PostgresqlAuditTest {
  @TempDir Path folder;

  @BeforeEach
  void writeHistory() throws IOException {
    Files.writeString(
        folder.resolve("a1.py"),
        """
        import sqlalchemy as sa
        from alembic import op
        from sqlalchemy.dialects import postgresql

        revision = "a1"
        down_revision = None


        def upgrade():
            op.create_table(
                "item",
                sa.Column("id", sa.Integer(), primary_key=True),
                sa.Column("tags", postgresql.ARRAY(sa.String(20)), nullable=False),
                sa.Column("state", sa.Enum("new", "old", name="state")),
            )


        def downgrade():
            op.drop_table("item")
            sa.Enum(name="state").drop(op.get_bind(), checkfirst=True)
        """);
    Files.writeString(
        folder.resolve("b2.py"),
        """
        import sqlalchemy as sa
        from alembic import op

        revision = "b2"
        down_revision = "a1"


        def upgrade():
            bind = op.get_bind()
            if not sa.inspect(bind).has_table("item"):
                raise RuntimeError("not the database that was expected")
            count = bind.execute(
                sa.text("SELECT count(*) FROM item WHERE id >= :least"), {"least": 0}
            ).scalar()
            op.execute(f"COMMENT ON TABLE item IS 'counted: {count >= 0}'")
            with op.get_context().autocommit_block():
                op.execute("CREATE INDEX CONCURRENTLY ix_item_tags ON item USING gin (tags)")


        def downgrade():
            op.execute("COMMENT ON TABLE item IS NULL")
            op.drop_index("ix_item_tags", table_name="item")
        """);
  }

  private AuditResult audit(AuditOptions options) throws InterruptedException {
    try (Auditor auditor = TestAuditors.open()) {
      return auditor.audit(folder, options, AuditListener.SILENT);
    }
  }

  @Test
  void runsEachScriptOnAServerOfItsOwn() throws Exception {
    AuditResult result = audit(AuditOptions.REHEARSED);

    assertThat(result.dialect()).isEqualTo(Dialect.POSTGRESQL);
    assertThat(result.revisions())
        .allSatisfy(r -> assertThat(r.verdict()).as(r.verdictReason()).isEqualTo(Verdict.PASS));
    RoundTrip trip = result.revisions().getLast().roundTrip();
    assertThat(trip.database()).isEqualTo(Dialect.POSTGRESQL);
    assertThat(trip.step(StepKind.UPGRADE).orElseThrow().statements())
        .extracting(ExecutedStatement::sql)
        .contains(
            "COMMENT ON TABLE item IS 'counted: True'",
            "CREATE INDEX CONCURRENTLY ix_item_tags ON item USING gin (tags)");
  }

  @Test
  void asksTheServerWhetherATableIsWrittenAnew() throws Exception {
    Files.delete(folder.resolve("b2.py"));
    Files.writeString(
        folder.resolve("b2.py"),
        """
        import sqlalchemy as sa
        from alembic import op
        from sqlalchemy.dialects import postgresql

        revision = "b2"
        down_revision = "a1"


        def upgrade():
            op.create_table(
                "visit",
                sa.Column("id", sa.Integer(), primary_key=True),
                sa.Column("at", postgresql.TIMESTAMP(precision=6)),
                sa.Column("size", sa.Integer()),
            )


        def downgrade():
            op.drop_table("visit")
        """);
    Files.writeString(
        folder.resolve("c3.py"),
        """
        from alembic import op
        from sqlalchemy.dialects import postgresql
        import sqlalchemy as sa

        revision = "c3"
        down_revision = "b2"


        def upgrade():
            op.alter_column("visit", "at", type_=postgresql.TIMESTAMP(precision=3))


        def downgrade():
            op.alter_column("visit", "at", type_=postgresql.TIMESTAMP(precision=6))
        """);
    Files.writeString(
        folder.resolve("d4.py"),
        """
        from alembic import op

        revision = "d4"
        down_revision = "c3"


        def upgrade():
            op.execute("CREATE INDEX ix ON visit (size)")


        def downgrade():
            op.execute("DROP INDEX ix")
            op.execute("CLUSTER visit USING visit_pkey")
            op.execute("ALTER TABLE visit SET WITHOUT CLUSTER")
        """);

    AuditResult result = audit(AuditOptions.REHEARSED);

    assertThat(rewrites(result, "c3"))
        .containsExactly("visit.at info: the round trip did not reproduce it");
    assertThat(rewrites(result, "d4"))
        .containsExactly("visit warning: Going back writes every row of visit anew");
  }

  private static List<String> rewrites(AuditResult result, String revision) {
    return result.revision(RevisionId.of(revision)).orElseThrow().findings().stream()
        .filter(f -> f.rule().equals("BN951"))
        .map(
            f ->
                f.severity() == Severity.INFO
                    ? f.object() + " info: " + f.explanation().replaceAll(".*, but |\\.$", "")
                    : f.object() + " warning: " + f.message().replaceAll(" under .*", ""))
        .toList();
  }

  @Test
  void cannotKeepWhatGoesWithTheServer() {
    AuditOptions kept =
        new AuditOptions(
            Dialect.POSTGRESQL,
            AuditOptions.REHEARSED.revisions(),
            AuditOptions.REHEARSED.includeRules(),
            AuditOptions.REHEARSED.excludeRules(),
            true,
            5,
            1,
            null,
            folder,
            AuditOptions.REHEARSED.policy(),
            AuditOptions.REHEARSED.engine());

    assertThatThrownBy(() -> audit(kept))
        .isInstanceOf(UnusableBaseException.class)
        .hasMessageStartingWith("--keep leaves databases of SQLite");
  }
}
