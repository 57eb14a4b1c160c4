package dev.banister.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.rule.Finding;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleCatalog;
import dev.banister.rule.RulePage;
import dev.banister.rule.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bad and good script of every page are what the page says they are. */
class RulePagesTest {
  private static final Pattern BLOCK =
      Pattern.compile("```python (\\w+)\\n(.*?)\\n```", Pattern.DOTALL);
  private static final String HEAD = "import sqlalchemy as sa\nfrom alembic import op\n\n";
  private static Auditor auditor;

  /** One folder for all, so that the auditor keeps its child processes. */
  @TempDir private static Path folder;

  @BeforeAll
  static void open() {
    auditor = TestAuditors.open();
  }

  @AfterAll
  static void close() {
    auditor.close();
  }

  static List<Rule> rulesWithExamples() {
    return new RuleCatalog()
        .rules().stream().filter(r -> RulePage.of(r).sections().containsKey("Bad")).toList();
  }

  @ParameterizedTest
  @MethodSource("rulesWithExamples")
  void theBadScriptRaisesTheRuleAtTheMarkedLine(Rule rule) throws Exception {
    RulePage page = RulePage.of(rule);
    String bad = block(page, "Bad", "bad");
    int marked = lineOf(script("bad", "base", bad), "# here");
    assertThat(audit(page, bad))
        .filteredOn(f -> f.rule().equals(rule.code()))
        .extracting(Finding::line)
        .containsExactly(marked);
  }

  @ParameterizedTest
  @MethodSource("rulesWithExamples")
  void theGoodScriptRaisesNothing(Rule rule) throws Exception {
    RulePage page = RulePage.of(rule);
    List<Finding> findings = audit(page, block(page, "Good", "good"));
    assertThat(findings).filteredOn(f -> f.rule().equals(rule.code())).isEmpty();
    assertThat(findings).filteredOn(f -> f.severity() == Severity.ERROR).isEmpty();
  }

  private List<Finding> audit(RulePage page, String script) throws Exception {
    Files.writeString(
        folder.resolve("1_base.py"), script("base", null, block(page, "Before", "base")));
    Files.writeString(folder.resolve("2_example.py"), script("bad", "base", script));
    AuditResult result = auditor.audit(folder, AuditOptions.STATIC, AuditListener.SILENT);
    return result.revisions().getLast().findings();
  }

  private static String script(String id, String down, String body) {
    String parent = down == null ? "None" : "\"" + down + "\"";
    return HEAD + "revision = \"" + id + "\"\ndown_revision = " + parent + "\n\n\n" + body + "\n";
  }

  private static String block(RulePage page, String section, String kind) {
    Matcher matcher = BLOCK.matcher(page.sections().get(section));
    assertThat(matcher.find()).as(section).isTrue();
    assertThat(matcher.group(1)).isEqualTo(kind);
    return matcher.group(2);
  }

  private static int lineOf(String script, String mark) {
    return (int) script.substring(0, script.indexOf(mark)).lines().count();
  }
}
