package dev.banister.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.revision.RevisionId;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import dev.banister.sql.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A repair that is pasted as it stands leaves nothing of its kind to repair. */
class RepairTest {
  private static final String HEAD =
      """
      \"""A revision.\"""
      import sqlalchemy as sa
      from alembic import op
      from sqlalchemy.dialects import mysql, postgresql

      revision = "%s"
      down_revision = %s

      """;
  private static final String BASE =
      """
      def upgrade():
          op.create_table(
              "team",
              sa.Column("id", sa.Integer(), primary_key=True),
              sa.Column("name", sa.String(40), nullable=False, server_default="none"),
          )
          op.create_table(
              "user",
              sa.Column("id", sa.Integer(), primary_key=True),
              sa.Column("team_id", sa.Integer()),
              sa.Column("email", sa.String(80), nullable=False),
              sa.Column("age", sa.Integer(), server_default="7"),
              sa.UniqueConstraint("email", name="uq_user_email"),
              sa.CheckConstraint("age > 0", name="ck_user_age"),
              sa.ForeignKeyConstraint(
                  ["team_id"], ["team.id"], name="fk_user_team", ondelete="CASCADE"
              ),
          )
          op.create_index("ix_user_age", "user", ["age", "email"], unique=True)
          op.create_table(
              "log", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("text", sa.Text())
          )
          op.create_index("ix_log_text", "log", ["id"])


      def downgrade():
          op.drop_table("log")
          op.drop_table("user")
          op.drop_table("team")
      """;
  private static final String CHANGE =
      """
      def upgrade():
          op.create_table("tag", sa.Column("id", sa.Integer(), primary_key=True))
          op.add_column("team", sa.Column("size", sa.Integer()))
          op.create_index("ix_team_size", "team", ["size"])
          op.drop_index("ix_user_age", table_name="user")
          op.drop_table("log")
          with op.batch_alter_table("user") as batch_op:
              batch_op.drop_constraint("fk_user_team", type_="foreignkey")
              batch_op.drop_constraint("ck_user_age", type_="check")
              batch_op.drop_constraint("uq_user_email", type_="unique")
              batch_op.alter_column("age", existing_type=sa.Integer(), server_default=None)
          with op.batch_alter_table("team") as batch_op:
              batch_op.alter_column(
                  "name", type_=sa.Text(), existing_type=sa.String(40), nullable=True
              )


      """;
  private static final String EMPTY = "def downgrade():\n    pass\n";
  private static Auditor auditor;
  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    auditor = TestAuditors.open();
  }

  @AfterAll
  static void close() {
    auditor.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Dialect.class,
      names = {"SQLITE", "POSTGRESQL"})
  void theWholeDowngradeCanBePasted(Dialect dialect) throws Exception {
    Finding empty = only(findings(dialect, EMPTY), "BN102");
    assertThat(empty.suggestion()).isNotNull().startsWith("def downgrade():\n    ");
    List<Finding> left = findings(dialect, empty.suggestion() + "\n");
    assertThat(left)
        .as(empty.suggestion())
        .filteredOn(f -> f.severity() == Severity.ERROR)
        .extracting(Finding::rule)
        .containsOnly("BN601", "BN406");
    assertThat(revision(dialect, empty.suggestion() + "\n").replay().differences())
        .as(empty.suggestion())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Dialect.class,
      names = {"SQLITE", "POSTGRESQL"})
  void eachMissingOperationCanBePasted(Dialect dialect) throws Exception {
    String partial = "def downgrade():\n    op.drop_table(\"tag\")\n";
    List<Finding> missing =
        findings(dialect, partial).stream().filter(f -> f.rule().matches("BN10[34]")).toList();
    assertThat(missing).hasSizeGreaterThanOrEqualTo(6);
    for (Finding finding : missing) {
      assertThat(finding.suggestion()).as(finding.message()).isNotNull();
      String mended = partial + finding.suggestion().indent(4);
      assertThat(findings(dialect, mended))
          .as(mended)
          .noneMatch(f -> f.rule().equals(finding.rule()) && f.object().equals(finding.object()));
    }
  }

  private static Finding only(List<Finding> findings, String rule) {
    return findings.stream().filter(f -> f.rule().equals(rule)).findFirst().orElseThrow();
  }

  private List<Finding> findings(Dialect dialect, String downgrade) throws Exception {
    return revision(dialect, downgrade).findings();
  }

  private RevisionAudit revision(Dialect dialect, String downgrade) throws Exception {
    Files.writeString(folder.resolve("a1.py"), HEAD.formatted("a1", "None") + BASE);
    Files.writeString(folder.resolve("b2.py"), HEAD.formatted("b2", "\"a1\"") + CHANGE + downgrade);
    return auditor
        .audit(folder, AuditOptions.STATIC.withDialect(dialect), AuditListener.SILENT)
        .revision(RevisionId.of("b2"))
        .orElseThrow();
  }
}
