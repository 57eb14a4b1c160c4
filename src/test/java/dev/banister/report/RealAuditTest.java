package dev.banister.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.audit.AuditListener;
import dev.banister.audit.AuditOptions;
import dev.banister.audit.AuditResult;
import dev.banister.audit.Auditor;
import dev.banister.audit.TestAuditors;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reports of the sample history, audited and rehearsed for real. */
class RealAuditTest {
  private static AuditResult audit;

  @BeforeAll
  static void rehearse() throws InterruptedException {
    try (Auditor auditor = TestAuditors.open()) {
      audit =
          auditor.audit(Path.of("assets", "sample"), AuditOptions.REHEARSED, AuditListener.SILENT);
    }
  }

  @Test
  void keepsTheSchema() throws IOException {
    assertThat(SchemaTest.errors(new JsonReport().tree(audit))).isEmpty();
  }

  @Test
  void namesTheFolderFromTheWorkingDirectory() {
    assertThat(new JsonReport().tree(audit).at("/project/folder").asText())
        .isEqualTo("assets/sample");
  }

  @Test
  void hasAPageForEachRevisionAndKeepsTextApart() throws IOException {
    byte[] pdf = Outputs.bytes(ReportFormat.PDF, audit, Outputs.options());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PdfLayout layout = PdfLayout.of(document);
      assertThat(layout.collisions()).isEmpty();
      assertThat(layout.outsideOfMargins()).isEmpty();
      assertThat(document.getNumberOfPages()).isGreaterThan(audit.revisions().size());
    }
  }

  @Test
  void everyFormatNamesEveryRevision() {
    for (ReportFormat format :
        new ReportFormat[] {
          ReportFormat.TEXT, ReportFormat.HTML, ReportFormat.MARKDOWN, ReportFormat.JSON
        }) {
      String text = Outputs.text(format, audit);
      assertThat(audit.revisions())
          .as(format.id())
          .allMatch(r -> text.contains(r.script().revision().id().text()));
    }
  }
}
