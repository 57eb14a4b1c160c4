package dev.banister.ui.report;

import dev.banister.report.ReportFormat;
import dev.banister.ui.control.Words;

/** A format that can be exported, with its file ending and its words. */
enum ExportFormat {
  PDF(ReportFormat.PDF, "pdf"),
  HTML(ReportFormat.HTML, "html"),
  MARKDOWN(ReportFormat.MARKDOWN, "md"),
  JSON(ReportFormat.JSON, "json");

  private final ReportFormat format;
  private final String ending;

  ExportFormat(ReportFormat format, String ending) {
    this.format = format;
    this.ending = ending;
  }

  ReportFormat format() {
    return format;
  }

  String ending() {
    return ending;
  }

  String words() {
    return switch (this) {
      case PDF -> Words.of("export.pdf");
      case HTML -> Words.of("export.html");
      case MARKDOWN -> Words.of("export.markdown");
      case JSON -> Words.of("export.json");
    };
  }
}
