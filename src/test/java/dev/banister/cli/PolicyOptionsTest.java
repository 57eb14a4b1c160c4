package dev.banister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banister.audit.AuditResult;
import dev.banister.audit.PolicySource;
import dev.banister.report.Harbor;
import dev.banister.rule.Severity;
import dev.banister.rule.Suppression;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options that carry a project's decisions. */
class PolicyOptionsTest {
  @TempDir Path folder;
  private final Shell shell = new Shell();

  @BeforeEach
  void answer() {
    shell.auditor.answering(Harbor.audit());
  }

  @Test
  void aNamedPolicyAndBaselineAreHandedOn() {
    Path config = folder.resolve("strict.toml");
    Path baseline = folder.resolve("known.json");
    shell.run("check", folder, "--config", config, "--baseline", baseline);
    shell.run("rehearse", folder, "--config", config);
    assertThat(shell.auditor.asked.getFirst().policy())
        .isEqualTo(new PolicySource(config, baseline));
    assertThat(shell.auditor.asked.getLast().policy()).isEqualTo(new PolicySource(config, null));
  }

  @Test
  void aBaselineIsWrittenInsteadOfTheFindings() throws Exception {
    Path file = folder.resolve("baseline.json");
    Shell.Answer answer = shell.run("check", folder, "--write-baseline", file);
    assertThat(answer.status()).isZero();
    assertThat(answer.out()).isEmpty();
    JsonNode baseline = new ObjectMapper().readTree(Files.readString(file));
    assertThat(baseline.get("findings")).hasSameSizeAs(Harbor.audit().findings());
    assertThat(baseline.at("/findings/0/fingerprint").asText()).matches("[0-9a-f]{32}");
  }

  @Test
  void aBaselineWithNoFolderIsRefusedBeforeAnythingLong() {
    Shell.Answer answer =
        shell.run("check", folder, "--write-baseline", folder.resolve("none/baseline.json"));
    assertThat(answer.status()).isEqualTo(2);
    assertThat(shell.auditor.asked).isEmpty();
  }

  @Test
  void whatIsSuppressedFailsNothing() {
    Suppression decision =
        new Suppression(Suppression.Kind.POLICY, "agreed", null, "banister.toml:4");
    AuditResult all = Harbor.audit();
    AuditResult accepted =
        all.withRevisions(
            all.revisions().stream()
                .map(
                    r ->
                        r.withFindings(
                            r.findings().stream()
                                .map(
                                    f ->
                                        f.severity() == Severity.ERROR ? f.suppressed(decision) : f)
                                .toList()))
                .toList());
    shell.auditor.answering(accepted);
    Shell.Answer answer = shell.run("check", folder);
    assertThat(answer.status()).isEqualTo(ExitStatus.INCONCLUSIVE);
    assertThat(answer.out())
        .contains("suppressed error[", "suppressed by the policy at banister.toml:4: agreed")
        .endsWith("1 warning, 1 info, 4 suppressed.\n");
  }

  @Test
  void aFolderOutsideOfGitHasNoSince() {
    Shell.Answer answer = shell.run("check", folder, "--since", "main");
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).contains("Git").hasLineCount(1);
  }
}
