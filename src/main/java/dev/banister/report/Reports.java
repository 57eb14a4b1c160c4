package dev.banister.report;

/** Chooses the writer of a format. */
public final class Reports {
  private Reports() {}

  public static ReportWriter writer(ReportFormat format) {
    return switch (format) {
      case TEXT -> new TextReport();
      case PDF -> new PdfReport();
      case HTML -> new HtmlReport();
      case MARKDOWN -> new MarkdownReport();
      case JSON -> new JsonReport();
      case SARIF -> new SarifReport();
      case JUNIT -> new JunitReport();
      case GITLAB -> new GitlabReport();
      case GITHUB -> new GithubReport();
    };
  }
}
