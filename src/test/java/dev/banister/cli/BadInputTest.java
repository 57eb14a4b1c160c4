package dev.banister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.report.Harbor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be used gets status 2, one sentence with the place, and the next step. */
class BadInputTest {
  @TempDir Path folder;
  private final Shell shell = new Shell();

  @BeforeEach
  void answer() {
    shell.auditor.answering(Harbor.audit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "rehearse", "operations", "sql"})
  void aFolderThatIsNotThere(String command) {
    Path missing = folder.resolve("nowhere");
    refused(
        "There is no "
            + missing
            + ". Name the project with alembic.ini, or the folder that holds the revision files.",
        command,
        missing);
  }

  @Test
  void aFileInsteadOfAFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("a.py"));
    refused(file + " is a file. Name the folder that holds it.", "check", file);
    refused(file + " is a file. Name the folder that holds it.", file);
  }

  @Test
  void aFolderWithoutRevisions() {
    shell.auditor.answering(Harbor.empty());
    refused(
        "There are no revision files in "
            + folder
            + ". Name the folder that holds versions, or the project with alembic.ini.",
        "check",
        folder);
  }

  @Test
  void aWordThatIsNeitherCommandNorFolder() {
    refused(
        "There is neither a command nor a folder chekc. Name a folder to open, or see"
            + " 'banister --help' for the commands.",
        "chekc");
  }

  @Test
  void anUnknownRule() {
    String problem = "There is no rule BN999. 'banister rules' lists them.";
    refused(problem, "check", folder, "--include", "BN999");
    refused(problem, "check", folder, "--exclude", "BN103,BN999");
    refused(problem, "rules", "BN999");
  }

  @Test
  void anUnknownDialect() {
    refused(
        "There is no dialect oracle. Use sqlite, postgresql, mysql or mariadb.",
        "check",
        folder,
        "--dialect",
        "oracle");
  }

  @Test
  void anUnknownRevision() {
    refused(
        "No revision or branch is called 'deadbeef'. 'banister check FOLDER' lists the revisions.",
        "check",
        folder,
        "--revision",
        "deadbeef");
  }

  @Test
  void aRangeTheWrongWayRound() {
    refused(
        "f94b3a7d1c60 does not lead to 3f1a9c0d72be. Name the older revision first.",
        "check",
        folder,
        "--revision",
        "f94b3a7d1c60:3f1a9c0d72be");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yaml | There is no format yaml. Use text, json, sarif, junit, gitlab, github or markdown.",
        "pdf | This command doesn't write pdf. Use text, json, sarif, junit, gitlab, github or markdown."
      })
  void aFormatThatIsNotThere(String format, String problem) {
    refused(problem, "check", folder, "--format", format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"operations", "sql", "rules"})
  void dataAsMarkdown(String command) {
    Object[] words =
        command.equals("rules")
            ? new Object[] {command, "--format", "markdown"}
            : new Object[] {command, folder, "--format", "markdown"};
    refused("This command doesn't write markdown. Use text or json.", words);
  }

  @Test
  void oneEndOfARollback() {
    refused(
        "--from needs --to. Name both ends of the rollback.",
        "rehearse",
        folder,
        "--from",
        "f94b3a7d1c60");
    refused(
        "--to needs --from. Name both ends of the rollback.", "rehearse", folder, "--to", "base");
  }

  @Test
  void growthOfEveryRevision() {
    refused(
        "--growth needs --from and --to. Name the rollback to time.",
        "rehearse",
        folder,
        "--growth");
  }

  @Test
  void aRollbackAsMarkdown() {
    refused(
        "A rollback is not written as markdown. Use text or json.",
        "rehearse",
        folder,
        "--from",
        "f94b3a7d1c60",
        "--to",
        "base",
        "--format",
        "markdown");
  }

  @Test
  void fewerRowsThanNone() {
    refused("--rows takes 0 or more, not -1.", "rehearse", folder, "--rows", "-1");
  }

  @Test
  void aBaseFileThatCannotBeRead() {
    Path base = folder.resolve("base.sql");
    refused(
        "There is no base file " + base + ". Name a file of SQL statements.",
        "rehearse",
        folder,
        "--base",
        base);
    refused(
        "The base file " + folder + " can't be read. Name a file of SQL statements.",
        "rehearse",
        folder,
        "--base",
        folder);
  }

  @Test
  void aFolderToKeepDatabasesInThatIsAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("keep"));
    refused(
        file + " is there already and is no folder. Name another folder for --keep.",
        "rehearse",
        folder,
        "--keep",
        file);
  }

  @Test
  void aReportThatCannotBeWritten() {
    Path elsewhere = folder.resolve("none");
    refused(
        "There is no folder " + elsewhere + ". Make it, or name a file in another.",
        "report",
        folder,
        "-o",
        elsewhere.resolve("a.pdf"));
    assertThat(shell.auditor.asked).as("nothing long was begun").isEmpty();
  }

  @Test
  void aReportWithoutAnEndingThatIsKnown() {
    refused(
        "The ending of audit.doc names no format. Use .pdf, .html, .md, .json, .sarif,"
            + " .xml or .txt.",
        "report",
        folder,
        "-o",
        "audit.doc");
  }

  @Test
  void aFileSystemThatRefuses() {
    shell.auditor.failingWith(new UncheckedIOException(new AccessDeniedException("versions")));
    refused("You have no right to versions.", "check", folder);
  }

  @Test
  void anUnknownOptionGetsTheUsage() {
    Shell.Answer answer = shell.run("check", folder, "--fromat", "json");
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .startsWith("banister: Unknown options: '--fromat', 'json'.")
        .contains("--format", "Usage: banister check");
  }

  @Test
  void aNumberThatIsNone() {
    Shell.Answer answer = shell.run("rehearse", folder, "--rows", "many");
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err())
        .startsWith("banister: Invalid value for option '--rows': 'many' is not an int.");
  }

  private void refused(String sentence, Object... words) {
    assertThat(shell.run(words))
        .isEqualTo(new Shell.Answer(2, "", "banister: " + sentence + System.lineSeparator()));
  }
}
