package dev.banister.report;

import static dev.banister.report.HtmlTable.column;

import dev.banister.audit.AuditResult;
import java.util.List;
import java.util.stream.Stream;

/** What was looked at, how, and what would be ideal for each of the five questions. */
final class MethodSection implements ReportSection {
  private final ReportFacts facts;

  MethodSection(ReportFacts facts) {
    this.facts = facts;
  }

  @Override
  public String id() {
    return "method";
  }

  @Override
  public String title() {
    return "Scope and method";
  }

  @Override
  public void write(Html html) {
    ReportSection.begin(html, id(), title(), "");
    html.element("h2", "", title());
    sentences().forEach(s -> html.element("p", "", s));
    html.element("h3", "", "What would be ideal");
    HtmlTable table =
        HtmlTable.begin(html, "", column("Area", 18), column("Ideal", 52), column("Found", 30));
    for (AuditResult.Area area : facts.result().areas()) {
      table.row().cell("strong", area.name()).cell(AreaWords.ideal(area));
      table.cell(AreaWords.verdict(area) + ". " + area.sentence()).endRow();
    }
    table.end();
    html.element("h3", "", "Not checked");
    html.raw("<ul>");
    facts.result().notChecked().forEach(s -> html.raw("<li>").text(s).raw("</li>"));
    html.raw("</ul>").close("section");
  }

  /** How the audit was made. */
  List<String> sentences() {
    AuditResult result = facts.result();
    return Stream.concat(own().stream(), result.source().map(SourceWords::of).stream()).toList();
  }

  private List<String> own() {
    AuditResult result = facts.result();
    return List.of(
        "Read were "
            + Words.count(result.project().scripts().size(), "revision file")
            + ", and "
            + Words.count(result.revisions().size(), "revision")
            + Words.either(result.revisions().size(), " was", " were")
            + " judged for "
            + result.dialect().id()
            + ".",
        "Each script was run against recording stand-ins of Alembic and SQLAlchemy, never against a"
            + " database of yours. What it does was applied to the schema as the history makes it,"
            + " upgrade and downgrade, and the two schemas were compared object by object.",
        facts.isRehearsed()
            ? "Then "
                + Words.count(facts.rehearsed().size(), "round trip")
                + Words.either(facts.rehearsed().size(), " was", " were")
                + " run for real on a throwaway database with "
                + Words.count(result.options().rows(), "row")
                + " in each table: up, down, compared, and up again."
            : "No round trip was run, so what is said rests on the scripts.",
        "What could not be determined counts as inconclusive, never as passed.");
  }
}
