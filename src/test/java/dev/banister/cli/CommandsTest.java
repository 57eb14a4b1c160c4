package dev.banister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banister.audit.AuditOptions;
import dev.banister.report.Golden;
import dev.banister.report.Harbor;
import dev.banister.revision.RevisionId;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleCatalog;
import dev.banister.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  @TempDir Path folder;
  private final Shell shell = new Shell();

  @BeforeEach
  void answer() {
    shell.auditor.answering(Harbor.audit());
  }

  @Test
  void withoutACommandTheWorkbenchOpens() {
    assertThat(shell.run().status()).isZero();
    assertThat(shell.run(folder).status()).isZero();
    assertThat(shell.opened).containsExactly("null", folder.toString());
  }

  @Test
  void checkPrintsTheAuditAndNothingElse() {
    Shell.Answer answer = shell.run("check", folder);
    assertThat(answer.out()).startsWith("warning[BN603").endsWith("4 errors, 1 warning, 1 info.\n");
    assertThat(answer.err()).isEmpty();
    assertThat(shell.auditor.asked).containsExactly(AuditOptions.STATIC);
  }

  @Test
  void checkHandsItsOptionsOn() {
    shell.run(
        "check",
        folder,
        "--dialect",
        "postgresql",
        "--include",
        "BN103,restored-attributes-differ",
        "--exclude",
        "BN601",
        "--revision",
        "e8d05f7c3b16:b71e4f8a06d9",
        "--revision",
        "3f1a");
    assertThat(shell.auditor.asked)
        .containsExactly(
            new AuditOptions(
                Dialect.POSTGRESQL,
                List.of(
                    RevisionId.of("e8d05f7c3b16"),
                    RevisionId.of("b71e4f8a06d9"),
                    RevisionId.of("3f1a9c0d72be")),
                Set.of("BN103", "BN203"),
                Set.of("BN601"),
                false,
                0,
                4711,
                null,
                null));
  }

  @Test
  void aRangeFromBaseHoldsAllThatLeadsThere() {
    shell.run("check", folder, "--revision", "base:72a5c1e9d846");
    assertThat(shell.auditor.asked.getFirst().revisions())
        .containsExactly(RevisionId.of("3f1a9c0d72be"), RevisionId.of("72a5c1e9d846"));
  }

  @Test
  void checkAsJsonIsOneDocument() throws IOException {
    JsonNode audit = json(shell.run("check", folder, "--format", "json"));
    assertThat(audit.at("/summary/revisions").asInt()).isEqualTo(7);
  }

  @Test
  void checkAsMarkdown() {
    assertThat(shell.run("check", folder, "--format", "markdown").out())
        .startsWith("# Migration audit: harbor-billing\n");
  }

  @Test
  void rehearseAsksForRoundTrips() throws IOException {
    Path base = Files.writeString(folder.resolve("base.sql"), "CREATE TABLE a (b INTEGER);");
    Path keep = folder.resolve("kept/databases");
    shell.run("rehearse", folder, "--rows", "20", "--seed", "7", "--base", base, "--keep", keep);
    assertThat(shell.auditor.asked)
        .containsExactly(
            new AuditOptions(null, List.of(), Set.of(), Set.of(), true, 20, 7, base, keep));
    assertThat(keep).isDirectory();
  }

  @Test
  void rehearseRollsBackManySteps() throws IOException {
    Shell.Answer answer =
        shell.run("rehearse", folder, "--from", "f94b3a7d1c60", "--to", "base", "--rows", "9");
    assertThat(shell.auditor.rolledBack).isEqualTo("f94b3a7d1c60 to null, 9 rows, seed 4711");
    assertThat(answer.out()).startsWith("fail: The database doesn't come back to e8d05f7c3b16.\n");
    JsonNode rollback =
        json(
            shell.run(
                "rehearse",
                folder,
                "--from",
                "f94b3a7d1c60",
                "--to",
                "e8d05f7c3b16",
                "--format",
                "json"));
    assertThat(rollback.get("verdict").asText()).isEqualTo("fail");
    assertThat(rollback.get("path")).hasSize(2);
    assertThat(rollback.has("growth")).isFalse();
  }

  @Test
  void rehearseTimesARollbackOverTenTimesTheRows() throws IOException {
    Shell.Answer answer =
        shell.run("rehearse", folder, "--from", "f94b3a7d1c60", "--to", "base", "--growth");

    assertThat(shell.auditor.rolledBack).isEqualTo("f94b3a7d1c60 to null, 10000 rows, seed 4711");
    assertThat(answer.out()).contains("\nTime of going back, by rows in each table\n");
  }

  @Test
  void operationsPrintsBothDirections() {
    Golden.check(CommandsTest.class, "operations.txt", shell.run("operations", folder).out());
  }

  @Test
  void operationsAsJsonHasTheArguments() throws IOException {
    JsonNode operations = json(shell.run("operations", folder, "--format", "json"));
    assertThat(operations.at("/revisions/5/upgrade/5/arguments/column").asText())
        .isEqualTo("org_id");
  }

  @Test
  void sqlPrintsStatementsAndSaysWhereThereAreNone() {
    Golden.check(CommandsTest.class, "statements.sql", shell.run("sql", folder).out());
  }

  @Test
  void sqlOfOneDirection() throws IOException {
    assertThat(shell.run("sql", folder, "--direction", "downgrade").out())
        .startsWith("-- 3f1a9c0d72be downgrade\nDROP TABLE organization;\n")
        .doesNotContain("upgrade\n\n--", " upgrade\n");
    JsonNode sql = json(shell.run("sql", folder, "--direction", "upgrade", "--format", "json"));
    assertThat(sql.at("/revisions/0").has("downgrade")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit.html", "audit.md", "audit.json", "audit.txt", "AUDIT.HTM"})
  void reportWritesTheFormatOfTheEnding(String name) throws IOException {
    Path file = folder.resolve(name);
    Shell.Answer answer = shell.run("report", folder, "-o", file);
    assertThat(answer)
        .isEqualTo(new Shell.Answer(1, "", "Written: " + file + System.lineSeparator()));
    assertThat(file).content().contains("b71e4f8a06d9");
    assertThat(shell.auditor.asked.getFirst().rehearse()).isTrue();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void reportWithoutRehearsalReplacesTheOldOne() throws IOException {
    Path file = Files.writeString(folder.resolve("audit.json"), "old");
    shell.run("report", folder, "-o", file, "--static");
    assertThat(shell.auditor.asked).containsExactly(AuditOptions.STATIC);
    assertThat(file).content().startsWith("{\n  \"banister\": \"0.1.0\"");
  }

  @Test
  void rulesListsEachRule() throws IOException {
    List<String> codes = new RuleCatalog().rules().stream().map(Rule::code).toList();
    assertThat(shell.run("rules").out().lines().map(l -> l.substring(0, 5)))
        .containsExactlyElementsOf(codes);
    assertThat(json(shell.run("rules", "--format", "json")))
        .extracting(node -> node.get("code").asText())
        .containsExactlyElementsOf(codes);
  }

  @Test
  void rulesPrintsThePageOfOne() throws IOException {
    assertThat(shell.run("rules", "bn103").out())
        .startsWith("BN103 created-object-not-dropped, error\n\n")
        .contains("\nProblem\n\n", "\nBad\n\n", "\nGood\n\n", "\nLimits\n\n");
    assertThat(json(shell.run("rules", "created-object-not-dropped", "--format", "json")))
        .extracting(node -> node.asText())
        .contains("BN103");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "rehearse", "operations", "sql", "report", "rules"})
  void eachCommandHasItsHelp(String command) {
    Shell.Answer answer = shell.run(command, "--help");
    assertThat(answer.status()).isZero();
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out())
        .startsWith("Usage: banister " + command)
        .contains("--format".repeat(command.equals("report") ? 0 : 1), "Exit status:", "  130 ");
  }

  @Test
  void versionIsOneLine() {
    assertThat(shell.run("--version").out()).matches("banister \\S+\\R");
  }

  @Test
  void progressIsForTerminalsOnly() {
    assertThat(shell.run("check", folder).err()).isEmpty();
    assertThat(shell.onTerminal().run("check", folder).err())
        .isEqualTo("\rRecording 1 of 2\r" + " ".repeat("Recording 1 of 2".length()) + "\r");
  }

  private static JsonNode json(Shell.Answer answer) throws IOException {
    return new ObjectMapper().readTree(answer.out());
  }
}
