package dev.banister.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.pairing.Pair;
import dev.banister.pairing.Reversal;
import dev.banister.recorder.RecorderLimits;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script whose upgrade could not be followed to its end is not judged as if it had been. */
class CutShortTest {
  private static final String SCRIPT =
      """
      import sqlalchemy as sa
      from alembic import op

      revision = "a1"
      down_revision = None


      def upgrade():
          op.create_table("user", sa.Column("id", sa.Integer(), primary_key=True))
          while True:
              pass
          op.add_column("user", sa.Column("age", sa.Integer()))
          op.create_index("ix_user_age", "user", ["age"])


      def downgrade():
          op.drop_index("ix_user_age", table_name="user")
          op.drop_column("user", "age")
          op.drop_table("user")
      """;

  @Test
  void aStoppedUpgradeIsInconclusive(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a1.py"), SCRIPT);
    try (Auditor auditor = TestAuditors.open(RecorderLimits.DEFAULT)) {
      RevisionAudit revision =
          auditor.audit(folder, AuditOptions.STATIC, AuditListener.SILENT).revisions().getFirst();
      assertThat(revision.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(revision.findings())
          .filteredOn(f -> f.severity() != Severity.INFO)
          .extracting(Finding::rule)
          .as("BN105 and BN201 keep quiet")
          .isEmpty();
      assertThat(revision.pairing().pairs())
          .extracting(Pair::reversal)
          .doesNotContain(Reversal.WRONG, Reversal.MISSING);
    }
  }
}
