package dev.banister.report;

import dev.banister.audit.AuditResult;
import java.util.stream.Collectors;

/** What is needed to repeat the audit and to see whether anything changed since. */
final class EvidenceSection implements ReportSection {
  private final ReportFacts facts;

  EvidenceSection(ReportFacts facts) {
    this.facts = facts;
  }

  @Override
  public String id() {
    return "evidence";
  }

  @Override
  public String title() {
    return "Evidence";
  }

  @Override
  public void write(Html html) {
    AuditResult result = facts.result();
    ReportSection.begin(html, id(), title(), "");
    html.element("h2", "", title());
    html.element(
        "p", "muted", "Enough to repeat the audit and to see whether anything changed since.");
    FactTable table = new FactTable(html);
    table.code("Repeat with", RepeatCommand.of(facts));
    table.fact("Environment", environment());
    table.fact("Heads", ids(result.project().graph().heads().stream().map(h -> h.text())));
    table.fact("Bases", ids(result.project().graph().bases().stream().map(b -> b.text())));
    table.fact("Started, took", facts.time(result.started()) + ", " + Words.time(result.took()));
    table.fact("Files read", Words.count(result.project().scripts().size(), "revision file"));
    table.fact("Not checked", String.join(" ", result.notChecked()));
    table.end();
    html.close("section");
  }

  private static String ids(java.util.stream.Stream<String> ids) {
    return ids.collect(Collectors.joining(", "));
  }

  private String environment() {
    return "Banister "
        + facts.result().banisterVersion()
        + ", Java "
        + Runtime.version()
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + "; Alembic not used";
  }
}
