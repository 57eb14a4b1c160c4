package dev.banister.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionId;
import dev.banister.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A revision of which nothing runs on the dialect is never taken for one that does nothing. */
final class DialectGuardTest {
  @TempDir Path folder;

  private RevisionAudit audit(String upgrade, AuditOptions options)
      throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("a1.py"),
        """
        from alembic import context, op

        revision = "a1"
        down_revision = None


        def upgrade():
        %s

        def downgrade():
            pass
        """
            .formatted(upgrade.indent(4)));
    try (Auditor auditor = TestAuditors.open()) {
      return auditor
          .audit(folder, options.withDialect(Dialect.SQLITE), AuditListener.SILENT)
          .revision(RevisionId.of("a1"))
          .orElseThrow();
    }
  }

  @Test
  void saysWhichDialectToUse() throws Exception {
    String guarded =
        """
        if context.get_context().dialect.name in ["oracle", "postgresql"]:
            op.execute("CREATE TABLE t (a integer)")
        """;
    String sentence =
        "Nothing runs on SQLite: the script asks for the dialect and names oracle, postgresql."
            + " Try it with --dialect postgresql.";

    RevisionAudit read = audit(guarded, AuditOptions.STATIC);
    assertThat(read.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(read.verdictReason()).isEqualTo(sentence);

    RevisionAudit rehearsed = audit(guarded, AuditOptions.REHEARSED);
    assertThat(rehearsed.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(rehearsed.verdictReason()).isEqualTo(sentence);
  }

  @Test
  void leavesARevisionAloneThatDoesNothingAnywhere() throws Exception {
    assertThat(audit("return None", AuditOptions.STATIC).verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }
}
