package dev.banister.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.audit.AuditResult;
import dev.banister.project.MigrationScript;
import dev.banister.rule.Finding;
import dev.banister.ui.sample.Sample;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectReviewTest {

  @TempDir Path folder;
  private UserState state;
  private ProjectReview review;
  private MigrationScript script;
  private Finding finding;

  @BeforeEach
  void open() {
    state = new UserState(folder, folder);
    review = new ProjectReview(state, folder, "reviewer");
    AuditResult result = Sample.result(Sample.project(folder));
    script = result.revision(Sample.BILLING).orElseThrow().script();
    finding = result.revision(Sample.BILLING).orElseThrow().findings().getFirst();
  }

  @AfterEach
  void close() {
    state.close();
  }

  @Test
  void aMarkIsForOneVersionOfTheScript() {
    review.toggle(script);
    assertThat(review.mark(script)).isEqualTo(Mark.REVIEWED);
    assertThat(review.mark(changed(script))).isEqualTo(Mark.CHANGED);
    review.toggle(changed(script));
    assertThat(review.mark(changed(script))).isEqualTo(Mark.REVIEWED);
  }

  @Test
  void aDecisionCanBeUndoneAndRedone() {
    review.acceptRisk(finding, "small table", null, "aa");
    review.toggleToFix(finding, "aa");
    assertThat(review.decision(finding).orElseThrow().kind()).isEqualTo(Decision.Kind.TO_FIX);
    review.undo();
    assertThat(review.decision(finding).orElseThrow().reason()).isEqualTo("small table");
    review.undo();
    assertThat(review.decision(finding)).isEmpty();
    review.redo();
    assertThat(review.decision(finding).orElseThrow().kind())
        .isEqualTo(Decision.Kind.RISK_ACCEPTED);
  }

  @Test
  void toFixAgainOpensTheFinding() {
    review.toggleToFix(finding, "aa");
    review.toggleToFix(finding, "aa");
    assertThat(review.decision(finding)).isEmpty();
  }

  private static MigrationScript changed(MigrationScript script) {
    return new MigrationScript(
        script.path(),
        script.file(),
        script.revision(),
        script.text(),
        "another",
        script.createDate(),
        script.docstring(),
        script.upgrade(),
        script.downgrade());
  }
}
