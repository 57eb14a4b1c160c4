package dev.banister.report;

import dev.banister.audit.AuditResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;

/** Writes the audit as one XHTML file that stands alone; the PDF is made from it. */
public final class HtmlReport implements ReportWriter {

  @Override
  public void write(AuditResult result, ReportOptions options, OutputStream out)
      throws IOException {
    out.write(document(result, options, c -> true).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /**
   * The whole document.
   *
   * @param drawable code points that the reader's fonts have
   */
  static String document(AuditResult result, ReportOptions options, IntPredicate drawable) {
    ReportFacts facts = new ReportFacts(result, options);
    List<ReportSection> sections = sections(facts);
    Html html = new Html(drawable);
    html.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .raw("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head>")
        .raw("<meta charset=\"UTF-8\"/>")
        .raw("<title>" + Html.attribute("Migration audit report: " + facts.title()) + "</title>")
        .raw("<meta name=\"subject\" content=\"Alembic migration audit\"/>")
        .raw("<meta name=\"author\" content=\"" + Html.attribute(facts.author()) + "\"/>")
        .raw("<meta name=\"description\" content=\"Alembic migration audit\"/>")
        .raw("<style>" + css() + "</style>");
    new Bookmarks(sections).write(html);
    html.raw("</head><body>");
    html.element("div", "running-id", facts.reportId());
    html.element("div", "running-project", ReportSection.runningHead(facts.title()));
    new SummarySection(facts, sections).write(html);
    sections.forEach(section -> section.write(html));
    return html.raw("</body></html>\n").toString();
  }

  private static List<ReportSection> sections(ReportFacts facts) {
    List<ReportSection> all =
        List.of(
            new FindingsSection(facts),
            new ReviewSection(facts),
            new RevisionsSection(facts),
            new RehearsalSection(facts),
            new LossSection(facts),
            new MethodSection(facts),
            new EvidenceSection(facts),
            new HashSection(facts),
            new SignOffSection(facts));
    return all.stream().filter(s -> facts.has(s.id()) && !s.isEmpty()).toList();
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
