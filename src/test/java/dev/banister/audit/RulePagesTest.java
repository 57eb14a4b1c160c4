package dev.banister.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.revision.RevisionId;
import dev.banister.rule.Finding;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleCatalog;
import dev.banister.rule.RulePage;
import dev.banister.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bad and good script of every page are what the page says they are. */
class RulePagesTest {
  private static final Pattern BLOCK =
      Pattern.compile("```python (\\w+)( module)?\\n(.*?)\\n```", Pattern.DOTALL);
  private static final Pattern FILE =
      Pattern.compile("```\\w+ file ([\\w./]+)\\n(.*?)\\n```", Pattern.DOTALL);
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
    String bad = script(RulePage.of(rule), "Bad", "bad");
    int marked = bad.contains("# here") ? lineOf(bad, "# here") : 0;
    assertThat(audit(rule, "Bad", "bad"))
        .filteredOn(f -> f.rule().equals(rule.code()))
        .extracting(Finding::line)
        .containsExactly(marked);
  }

  @ParameterizedTest
  @MethodSource("rulesWithExamples")
  void theGoodScriptRaisesNothing(Rule rule) throws Exception {
    List<Finding> findings = audit(rule, "Good", "good");
    assertThat(findings)
        .filteredOn(f -> f.rule().equals(rule.code()) && f.authorNote() == null)
        .isEmpty();
    assertThat(findings).filteredOn(f -> f.severity() == Severity.ERROR).isEmpty();
  }

  /** What is found in the example, and about the history as a whole. */
  private List<Finding> audit(Rule rule, String section, String kind) throws Exception {
    RulePage page = RulePage.of(rule);
    Path example = Files.createDirectories(folder.resolve("example"));
    Files.writeString(example.resolve("1_base.py"), script(page, "Before", "base"));
    Files.writeString(example.resolve("2_example.py"), script(page, section, kind));
    Matcher file = FILE.matcher(page.sections().get(section));
    while (file.find()) {
      Path path = example.resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(2) + "\n");
    }
    try {
      AuditResult result = auditor.audit(example, AuditOptions.STATIC, AuditListener.SILENT);
      return Stream.concat(
              result.historyFindings().stream(),
              result.revision(RevisionId.of("bad")).orElseThrow().findings().stream())
          .toList();
    } finally {
      delete(example);
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** The script of a page's block; one that is no module gets the head that all share. */
  private static String script(RulePage page, String section, String kind) {
    Matcher matcher = BLOCK.matcher(page.sections().get(section));
    assertThat(matcher.find()).as(section).isTrue();
    assertThat(matcher.group(1)).isEqualTo(kind);
    if (matcher.group(2) != null) {
      return matcher.group(3) + "\n";
    }
    String ids =
        kind.equals("base")
            ? "revision = \"base\"\ndown_revision = None\n\n\n"
            : "revision = \"bad\"\ndown_revision = \"base\"\n\n\n";
    return HEAD + ids + matcher.group(3) + "\n";
  }

  private static int lineOf(String script, String mark) {
    return (int) script.substring(0, script.indexOf(mark)).lines().count();
  }
}
