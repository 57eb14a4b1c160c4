package dev.banister.report;

import dev.banister.audit.AuditResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes the audit as one XHTML file that stands alone; the PDF is made from it. */
public final class HtmlReport implements ReportWriter {

  @Override
  public void write(AuditResult result, ReportOptions options, OutputStream out)
      throws IOException {
    out.write(document(result, options).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The whole document. */
  public String document(AuditResult result, ReportOptions options) {
    ReportFacts facts = new ReportFacts(result, options);
    Html html = new Html();
    html.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .raw("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head>")
        .raw("<meta charset=\"UTF-8\"/>")
        .element("title", "", "Migration audit report: " + facts.title())
        .raw("<meta name=\"subject\" content=\"Alembic migration audit\"/>")
        .raw("<meta name=\"author\" content=\"Banister\"/>")
        .raw("<meta name=\"description\" content=\"Alembic migration audit\"/>")
        .raw("<style>" + css() + "</style>");
    new BookmarkWriter(facts).write(html);
    html.raw("</head><body>");
    html.element("div", "running-id", facts.reportId());
    html.element("div", "running-project", facts.title());
    new SummarySection(facts).write(html);
    new FindingsSection(facts).write(html);
    if (facts.has("revisions")) {
      facts.headToBase().forEach(r -> new RevisionSection(facts, r).write(html));
    }
    if (facts.has("losses")) {
      new LossSection(facts).write(html);
    }
    new EvidenceSection(facts).write(html);
    return html.raw("</body></html>\n").toString();
  }

  private static String css() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing from the program.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
