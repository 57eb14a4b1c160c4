package dev.banister.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.StepKind;
import dev.banister.rehearsal.StepResult.ExecutedStatement;
import dev.banister.rehearsal.Verdict;
import dev.banister.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            folder);

    assertThatThrownBy(() -> audit(kept))
        .isInstanceOf(UnusableBaseException.class)
        .hasMessageStartingWith("--keep leaves databases of SQLite");
  }
}
