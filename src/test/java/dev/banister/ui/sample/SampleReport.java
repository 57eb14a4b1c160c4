package dev.banister.ui.sample;

import dev.banister.report.ReportFormat;
import dev.banister.report.ReportWriter;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** A writer that is quick: a PDF of three pages, or one line of text. */
public final class SampleReport {

  private SampleReport() {}

  public static ReportWriter writer(ReportFormat format) {
    return (result, options, out) -> {
      if (format == ReportFormat.PDF) {
        try (PDDocument document = new PDDocument()) {
          for (int i = 0; i < 3; i++) {
            document.addPage(new PDPage());
          }
          document.save(out);
        }
      } else {
        out.write((options.title() + " as " + format.id()).getBytes(StandardCharsets.UTF_8));
      }
    };
  }
}
