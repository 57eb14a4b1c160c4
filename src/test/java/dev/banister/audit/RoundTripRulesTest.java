package dev.banister.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.revision.RevisionId;
import dev.banister.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules that only a round trip can raise, each with a defect and a twin without it. */
final class RoundTripRulesTest {
  private static final String TABLE =
      """
      import sqlalchemy as sa
      from alembic import op

      revision = "a1"
      down_revision = None


      def upgrade():
          op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("n", sa.Integer()))


      def downgrade():
          op.drop_table("t")
      """;

  private static Auditor auditor;
  @TempDir Path folder;

  @BeforeAll
  static void open() {
    auditor = TestAuditors.open();
  }

  @AfterAll
  static void close() {
    auditor.close();
  }

  @Test
  void aDowngradeThatStopsOnRows() throws Exception {
    String defect = body("pass", "op.get_bind().execute(sa.text('SELECT missing FROM t')).all()");
    assertThat(found("BN212", defect)).extracting(Finding::line).containsExactly(13);
    assertThat(
            found("BN212", body("pass", "op.get_bind().execute(sa.text('SELECT n FROM t')).all()")))
        .isEmpty();
  }

  @Test
  void aRevisionOfAnotherDialect() throws Exception {
    String defect =
        body(
            "if op.get_bind().dialect.name == 'oracle':\n        op.drop_column('t', 'n')", "pass");
    assertThat(found("BN903", defect)).extracting(Finding::line).containsExactly(8);
    assertThat(
            found(
                "BN903",
                body(
                    "op.add_column('t', sa.Column('m', sa.Integer()))",
                    "op.drop_column('t', 'm')")))
        .isEmpty();
  }

  @Test
  void aTableThatTakesNoRow() throws Exception {
    String index = body("op.create_index('ix', 't', ['n'])", "op.drop_index('ix', table_name='t')");
    String strict =
        TABLE.replace(
            "sa.Column(\"n\", sa.Integer())",
            "sa.Column(\"n\", sa.Text(), sa.CheckConstraint(\"n LIKE '#%#' AND length(n) = 4\"),"
                + " nullable=False)");
    assertThat(found("BN801", strict, index)).extracting(Finding::object).containsExactly("t");
    assertThat(found("BN801", TABLE, index)).isEmpty();
  }

  private static String body(String upgrade, String downgrade) {
    return """
        import sqlalchemy as sa
        from alembic import op

        revision = "b2"
        down_revision = "a1"


        def upgrade():
            %s


        def downgrade():
            %s
        """
        .formatted(upgrade, downgrade);
  }

  private List<Finding> found(String rule, String script) throws IOException, InterruptedException {
    return found(rule, TABLE, script);
  }

  private List<Finding> found(String rule, String base, String script)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("a1.py"), base);
    Files.writeString(folder.resolve("b2.py"), script);
    AuditOptions options =
        new AuditOptions(null, List.of(), Set.of(), Set.of(), true, 5, 4711, null, null);
    return auditor
        .audit(folder, options, AuditListener.SILENT)
        .revision(RevisionId.of("b2"))
        .orElseThrow()
        .findings()
        .stream()
        .filter(f -> f.rule().equals(rule))
        .toList();
  }
}
