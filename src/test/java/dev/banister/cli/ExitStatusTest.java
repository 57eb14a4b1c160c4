package dev.banister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.audit.AuditResult;
import dev.banister.report.Harbor;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExitStatusTest {
  @TempDir Path folder;
  private final Shell shell = new Shell();

  static Stream<Arguments> audits() {
    return Stream.of(
        Arguments.of("clean", (Supplier<AuditResult>) Harbor::clean, "error", 0),
        Arguments.of("clean", (Supplier<AuditResult>) Harbor::clean, "info", 1),
        Arguments.of("warned", (Supplier<AuditResult>) Harbor::warned, "error", 0),
        Arguments.of("warned", (Supplier<AuditResult>) Harbor::warned, "warning", 1),
        Arguments.of("failing", (Supplier<AuditResult>) Harbor::audit, "error", 1),
        Arguments.of("failing", (Supplier<AuditResult>) Harbor::audit, "never", 3),
        Arguments.of("inconclusive", (Supplier<AuditResult>) Harbor::inconclusive, "error", 3),
        Arguments.of("empty", (Supplier<AuditResult>) Harbor::empty, "error", 2));
  }

  @ParameterizedTest(name = "{0}, --fail-on {2}: {3}")
  @MethodSource("audits")
  void tellsTheShell(String name, Supplier<AuditResult> audit, String failOn, int status) {
    shell.auditor.answering(audit.get());
    assertThat(shell.run("check", folder, "--fail-on", failOn).status()).isEqualTo(status);
    assertThat(shell.run("rehearse", folder, "--fail-on", failOn).status()).isEqualTo(status);
    assertThat(
            shell
                .run("report", folder, "-o", folder.resolve("a.json"), "--fail-on", failOn)
                .status())
        .isEqualTo(status);
  }

  @Test
  void isInterruptedWhenTheEngineIs() {
    shell.auditor.failingWith(new InterruptedException());
    assertThat(shell.run("check", folder)).isEqualTo(stopped());
    shell.auditor.failingWith(new CancellationException("reading was interrupted"));
    assertThat(shell.run("check", folder)).isEqualTo(stopped());
  }

  private static Shell.Answer stopped() {
    return new Shell.Answer(130, "", "banister: stopped." + System.lineSeparator());
  }

  @Test
  void isInterruptedWhenTheAuditStoppedBeforeItsEnd() {
    AuditResult a = Harbor.audit();
    shell.auditor.answering(
        new AuditResult(
            a.banisterVersion(),
            a.project(),
            a.options(),
            a.dialect(),
            a.dialectReason(),
            a.started(),
            a.took(),
            a.revisions(),
            a.historyFindings(),
            a.areas(),
            a.losses(),
            a.implemented(),
            a.missing(),
            a.recommendations(),
            a.notChecked(),
            true));
    assertThat(shell.run("check", folder).status()).isEqualTo(130);
  }

  @Test
  void aRollbackThatDoesNotComeBackFails() {
    shell.auditor.answering(Harbor.audit());
    assertThat(
            shell
                .run("rehearse", folder, "--from", "f94b3a7d1c60", "--to", "e8d05f7c3b16")
                .status())
        .isEqualTo(1);
  }

  @Test
  void aDefectOfTheProgramIsNeitherCleanNorAFinding() {
    shell.auditor.failingWith(new IllegalStateException("a bug"));
    Shell.Answer answer = shell.run("check", folder);
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err())
        .matches(
            "banister: something in Banister went wrong \\(E-[0-9A-F]{4}\\)\\. The log above says"
                + " where\\.\\R");
  }

  @Test
  void theEngineIsClosedHoweverItEnds() {
    shell.run("check", folder);
    assertThat(shell.auditor.isOpen()).isFalse();
    shell.auditor.failingWith(new IllegalStateException("a bug"));
    shell.run("check", folder);
    assertThat(shell.auditor.isOpen()).isFalse();
  }
}
