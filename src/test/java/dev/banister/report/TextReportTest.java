package dev.banister.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.audit.AuditResult;
import dev.banister.project.LoadProblem;
import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  void showsFindingsRevisionsAndAnswers() {
    Golden.check(TextReport.class, "harbor.txt", Outputs.text(ReportFormat.TEXT, Harbor.audit()));
  }

  @Test
  void leadsWithWhatCouldNotBeRead() {
    AuditResult audit =
        new AuditBuilder()
            .add(HarborRevisions.organization())
            .problem(
                new LoadProblem(
                    LoadProblem.Kind.SYNTAX, "versions/a.py", 31, "Line 31 is not valid Python."))
            .build();
    assertThat(Outputs.text(ReportFormat.TEXT, audit))
        .startsWith(
            """
            problem: Line 31 is not valid Python.
              --> versions/a.py:31

            pass            3f1a9c0d72be  Create organization
            """);
  }

  @Test
  void countsWhatPassesInALongHistory() {
    String text = Outputs.text(ReportFormat.TEXT, LongHistory.of(450));
    assertThat(text)
        .contains("\n360 revisions that pass or have nothing to undo are not listed.\n")
        .doesNotContain("\npass   ");
    assertThat(text.lines().filter(l -> l.startsWith("fail   "))).hasSize(90);
  }

  @Test
  void keepsCommandsOfATerminalOut() {
    assertThat(Outputs.text(ReportFormat.TEXT, Strange.audit()))
        .contains("bell<U+0007>txt<U+202E>gnp")
        .doesNotContain("\u0007", "\u202e");
  }

  @Test
  void showsARollback() {
    Golden.check(TextReport.class, "rollback.txt", new RollbackText().of(HarborTrips.rollback()));
  }
}
