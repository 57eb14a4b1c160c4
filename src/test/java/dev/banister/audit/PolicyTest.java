package dev.banister.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionId;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import dev.banister.rule.Suppression;
import dev.banister.rule.policy.Baseline;
import dev.banister.sql.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a project has decided is applied, and stays visible. */
class PolicyTest {
  private static final String BASE =
      """
      \"""Make users.\"""
      import sqlalchemy as sa
      from alembic import op

      revision = "a1"
      down_revision = None


      def upgrade():
          op.create_table(
              "user",
              sa.Column("id", sa.Integer(), primary_key=True),
              sa.Column("nick", sa.String(40)),
              sa.Column("age", sa.Integer()),
          )


      def downgrade():
          op.drop_table("user")
      """;
  private static final String DROP =
      """
      \"""Drop the nicknames.\"""
      import sqlalchemy as sa
      from alembic import op

      revision = "b2"
      down_revision = "a1"


      def upgrade():
          op.drop_column("user", "nick")%s


      def downgrade():
          op.add_column("user", sa.Column("nick", sa.String(40)))
      """;
  private static final String EMPTY =
      """
      \"""Drop the ages.\"""
      from alembic import op

      revision = "c3"
      down_revision = "b2"


      def upgrade():
          op.drop_column("user", "age")


      def downgrade():
          pass
      """;
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

  @BeforeEach
  void write() throws Exception {
    Files.writeString(folder.resolve("a1.py"), BASE);
    Files.writeString(folder.resolve("b2.py"), DROP.formatted(""));
    Files.writeString(folder.resolve("c3.py"), EMPTY);
  }

  @Test
  void withoutAPolicyEverythingCounts() throws Exception {
    assertThat(rules(audit(), "b2")).contains("BN601 error", "BN701 warning");
    assertThat(audit().revision(RevisionId.of("c3")).orElseThrow().verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void aRuleThatIsOffIsNotApplied() throws Exception {
    policy("[rules]\nBN701 = \"off\"\nupgrade-destroys-data = \"warning\"\n");
    assertThat(rules(audit(), "b2")).contains("BN601 warning").noneMatch(r -> r.contains("BN701"));
  }

  @Test
  void pyprojectHoldsAPolicyToo() throws Exception {
    Files.writeString(
        folder.resolve("pyproject.toml"), "[tool.banister.rules]\nBN701 = \"info\"\n");
    assertThat(rules(audit(), "b2")).contains("BN701 info");
  }

  @Test
  void theDialectOfThePolicyIsTaken() throws Exception {
    policy("dialect = \"postgresql\"\n");
    AuditResult result = audit();
    assertThat(result.dialect()).isEqualTo(Dialect.POSTGRESQL);
    assertThat(result.dialectReason()).isEqualTo("banister.toml says postgresql");
  }

  @Test
  void whatIsForwardOnlyNeedsNoDowngrade() throws Exception {
    policy("forward-only = { from = \"c3\" }\n");
    RevisionAudit revision = audit().revision(RevisionId.of("c3")).orElseThrow();
    assertThat(revision.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(revision.verdictReason())
        .isEqualTo("The project goes forward only here, as banister.toml says.");
    assertThat(revision.findings())
        .filteredOn(f -> f.rule().equals("BN102"))
        .extracting(Finding::severity)
        .containsExactly(Severity.INFO);
    policy("forward-only = { up-to = \"b2\" }\n");
    assertThat(audit().revision(RevisionId.of("c3")).orElseThrow().verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void theNamingConventionOfThePolicyResolvesUnnamedConstraints() throws Exception {
    Files.writeString(
        folder.resolve("c3.py"),
        EMPTY
            .replace(
                "drop_column(\"user\", \"age\")",
                "create_unique_constraint(None, \"user\", [\"age\"])")
            .replace("pass", "op.drop_constraint(None, \"user\", type_=\"unique\")"));
    policy("dialect = \"postgresql\"\n");
    assertThat(rules(audit(), "c3")).contains("BN401 error");
    policy(
        "dialect = \"postgresql\"\n[naming-convention]\nuq = \"uq_%(table_name)s_%(column_0_name)s\"\n");
    assertThat(rules(audit(), "c3")).noneMatch(r -> r.contains("BN401"));
  }

  @Test
  void aCommentSuppressesAndStaysVisible() throws Exception {
    Files.writeString(
        folder.resolve("b2.py"),
        DROP.formatted("  # banister: ignore BN601 until 2199-03 because nobody ever had one"));
    Finding finding = finding("b2", "BN601");
    assertThat(finding.suppression())
        .isNotNull()
        .extracting(Suppression::words)
        .isEqualTo("suppressed by a comment at b2.py:10 until 2199-03-31: nobody ever had one");
    assertThat(finding.weighs(Severity.ERROR)).isFalse();
    assertThat(rules(audit(), "b2")).noneMatch(r -> r.contains("BN703"));
  }

  @Test
  void aCommentThatHasRunOutSuppressesNothing() throws Exception {
    Files.writeString(
        folder.resolve("b2.py"),
        DROP.formatted("  # banister: ignore BN601 until 2020-03 because nobody ever had one"));
    assertThat(finding("b2", "BN601").suppression()).isNull();
    assertThat(rules(audit(), "b2")).contains("BN703 warning");
  }

  @Test
  void aCommentOutsideOfTheFunctionsHoldsForTheScript() throws Exception {
    Files.writeString(
        folder.resolve("b2.py"),
        DROP.formatted("")
            .replace(
                "revision = \"b2\"",
                "# banister: ignore BN601, BN701 until 2199-12-31 because: test data\nrevision = \"b2\""));
    for (String rule : List.of("BN601", "BN701")) {
      assertThat(finding("b2", rule).suppression())
          .extracting(Suppression::kind, Suppression::reason, Suppression::until)
          .containsExactly(Suppression.Kind.COMMENT, "test data", LocalDate.of(2199, 12, 31));
    }
  }

  @Test
  void anEntryOfThePolicySuppresses() throws Exception {
    policy(
        "[[ignore]]\nrule = \"BN601\"\nobject = \"user.nick\"\nreason = \"never used\"\nuntil = \"2199-01\"\n");
    assertThat(finding("b2", "BN601").suppression())
        .isNotNull()
        .extracting(Suppression::words)
        .isEqualTo("suppressed by the policy at banister.toml:1 until 2199-01-31: never used");
    assertThat(finding("c3", "BN102").suppression()).isNull();
  }

  @Test
  void aBaselineKnowsWhatWasThereBefore() throws Exception {
    AuditResult before = audit();
    Files.writeString(
        folder.resolve("known.json"), Baseline.text(before.findings(), before.banisterVersion()));
    policy("baseline = \"known.json\"\n");
    assertThat(audit().findings()).allMatch(f -> f.suppression() != null);
    Files.writeString(
        folder.resolve("d4.py"),
        EMPTY
            .replace("c3", "d4")
            .replace("b2", "c3")
            .replace("op.drop_column(\"user\", \"age\")", "op.rename_table(\"user\", \"person\")"));
    assertThat(audit().findings())
        .filteredOn(f -> f.suppression() == null)
        .isNotEmpty()
        .allMatch(f -> RevisionId.of("d4").equals(f.revision()));
  }

  @Test
  void aBadPolicyGetsOneSentenceWithThePlace() throws Exception {
    refused("rules = 3 x\n", "banister.toml:1: this is no TOML");
    refused("[rules]\n\nBN40 = \"off\"\n", "banister.toml:3: 'BN40' is no rule.");
    refused(
        "[rules]\nBN401 = \"fatal\"\n",
        "banister.toml:2: BN401 takes on, off, error, warning or info, not 'fatal'.");
    refused("colour = \"red\"\n", "banister.toml:1: there is no key 'colour'. Use baseline,");
    refused("dialect = \"oracle\"\n", "banister.toml:1: 'oracle' is no dialect here");
    refused(
        "forward-only = { from = \"zz\" }\n",
        "banister.toml: forward-only names zz, which is no revision of this history.");
    refused("forward-only = { since = \"a1\" }\n", "banister.toml:1: forward-only takes true,");
    refused("[[ignore]]\nrule = \"BN601\"\n", "banister.toml:1: this entry has no reason.");
    refused(
        "[[ignore]]\nrule = \"BN601\"\nreason = \"x\"\nuntil = \"soon\"\n",
        "banister.toml:1: 'soon' is no month or day.");
    refused("baseline = \"none.json\"\n", "There is no baseline ");
  }

  private void refused(String policy, String beginning) throws Exception {
    policy(policy);
    assertThatThrownBy(this::audit)
        .isInstanceOf(UnusablePolicyException.class)
        .message()
        .startsWith(beginning)
        .hasLineCount(1);
  }

  private void policy(String text) throws Exception {
    Files.writeString(folder.resolve("banister.toml"), text);
  }

  private AuditResult audit() throws InterruptedException {
    return auditor.audit(folder, AuditOptions.STATIC, AuditListener.SILENT);
  }

  private Finding finding(String revision, String rule) throws InterruptedException {
    return audit().revision(RevisionId.of(revision)).orElseThrow().findings().stream()
        .filter(f -> f.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> rules(AuditResult result, String revision) {
    return result.revision(RevisionId.of(revision)).orElseThrow().findings().stream()
        .map(f -> f.rule() + " " + f.severity().id())
        .toList();
  }
}
