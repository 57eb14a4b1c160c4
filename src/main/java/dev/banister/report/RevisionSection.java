package dev.banister.report;

import dev.banister.audit.RevisionAudit;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationName;
import dev.banister.operation.OperationTarget;
import dev.banister.operation.OperationUnit;
import dev.banister.pairing.Pair;
import dev.banister.pairing.Reversal;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.StepResult;
import dev.banister.rule.Finding;
import dev.banister.schema.SchemaDifference;
import java.util.ArrayList;
import java.util.List;

/** One revision: its operations side by side, its findings and its round trip. */
final class RevisionSection {
  private final ReportFacts facts;
  private final RevisionAudit revision;

  RevisionSection(ReportFacts facts, RevisionAudit revision) {
    this.facts = facts;
    this.revision = revision;
  }

  void write(Html html) {
    html.raw("<section id=\"" + ReportFacts.anchor(revision) + "\">");
    head(html);
    if (facts.options().includeSource()) {
      operations(html);
    }
    findings(html);
    unknowns(html);
    if (revision.roundTrip() != null) {
      roundTrip(html, revision.roundTrip());
    }
    html.close("section");
  }

  private void head(Html html) {
    var script = revision.script();
    html.open("div", "badge").raw(Marks.word(revision.verdict())).close("div");
    html.element("h2", "", title());
    html.open("div", "muted").element("span", "mono", script.revision().id());
    if (!script.revision().downRevisions().isEmpty()) {
      html.raw(" after ");
      html.element(
          "span",
          "mono",
          String.join(
              ", ", script.revision().downRevisions().stream().map(d -> d.text()).toList()));
    }
    if (script.createDate() != null) {
      html.raw(", ").text(script.createDate());
    }
    html.close("div");
    html.element("div", "mono muted small", script.file() + ", SHA-256 " + script.sha256());
    html.element("p", "", revision.verdictReason());
  }

  private String title() {
    String message = revision.script().revision().message();
    return message.isBlank() ? revision.script().revision().id().text() : message;
  }

  private void operations(Html html) {
    if (revision.recording() == null || revision.pairing().pairs().isEmpty()) {
      return;
    }
    html.element("h3", "", "Operations side by side");
    html.element("p", "muted", "Each pair shares a row. Numbers are lines of the file.");
    html.raw("<table class=\"ops\">");
    html.head(
        new String[] {"upgrade()", "Pair", "downgrade()"}, new String[] {"43%", "14%", "43%"});
    html.raw("<tbody>");
    revision.pairing().pairs().forEach(p -> pair(html, p));
    html.raw("</tbody></table>");
  }

  private void pair(Html html, Pair pair) {
    String type =
        switch (pair.reversal()) {
          case EXACT, LOSSY -> "";
          case WRONG, MISSING -> "bad";
          case UNKNOWN -> "doubt";
        };
    html.open("tr", type).raw("<td>");
    side(html, Direction.UPGRADE, pair.upgrade(), pair);
    html.raw("</td><td class=\"relation " + pair.reversal().id() + "\">");
    html.raw(Marks.of(pair.reversal()) + " ").text(pair.reversal().id()).raw("</td><td>");
    side(html, Direction.DOWNGRADE, pair.downgrade(), pair);
    html.raw("</td></tr>");
  }

  private void side(Html html, Direction direction, List<Integer> indexes, Pair pair) {
    List<OperationUnit> units = revision.recording().stream(direction).units();
    for (int i = 0; i < indexes.size(); i++) {
      OperationUnit unit = units.get(indexes.get(i));
      html.raw(i > 0 ? "<br/>" : "").element("span", "line-no", unit.line()).raw(" ");
      html.text(OperationName.of(unit.operation()) + "(");
      html.text(OperationTarget.of(unit.operation()) + ")");
    }
    boolean last = direction == Direction.DOWNGRADE;
    if (last && pair.reversal() != Reversal.EXACT || last && indexes.isEmpty()) {
      html.raw(indexes.isEmpty() ? "" : "<br/>").element("span", "note", pair.reason());
    }
  }

  private void findings(Html html) {
    if (revision.findings().isEmpty()) {
      return;
    }
    html.element("h3", "", "Findings").raw("<table>");
    html.head(
        new String[] {"Severity", "Rule", "What is wrong and what to do", "Evidence"},
        new String[] {"13%", "9%", "63%", "15%"});
    html.raw("<tbody>");
    for (Finding finding : revision.findings()) {
      html.raw("<tr><td class=\"nowrap " + finding.severity().id() + "\">");
      html.raw(Marks.of(finding.severity()) + " ").text(finding.severity().id()).raw("</td>");
      html.element("td", "mono", finding.rule()).raw("<td>").text(finding.message()).raw(" ");
      html.element("span", "muted", finding.explanation());
      if (finding.authorNote() != null) {
        html.raw("<br/>").text("The author says: " + finding.authorNote());
      }
      if (finding.suggestion() != null) {
        html.element("pre", "", finding.suggestion());
      }
      html.raw("</td>").element("td", "muted", FindingWords.evidence(finding)).raw("</tr>");
    }
    html.raw("</tbody></table>");
  }

  private void unknowns(Html html) {
    if (revision.unknowns().isEmpty()) {
      return;
    }
    html.element("h3", "", "Not determined").raw("<table>");
    html.head(new String[] {"#Line", "Asks for", "Why"}, new String[] {"9%", "40%", "51%"});
    html.raw("<tbody>");
    revision
        .unknowns()
        .forEach(
            u -> {
              html.raw("<tr>").element("td", "num", u.span().line());
              html.element("td", "mono", u.expression());
              html.element("td", "", u.explanation()).raw("</tr>");
            });
    html.raw("</tbody></table>");
  }

  private void roundTrip(Html html, RoundTrip trip) {
    html.element("h3", "", "Round trip").raw("<table>");
    html.head(
        new String[] {"Step", "Outcome", "#Statements", "#Time", "Result"},
        new String[] {"16%", "14%", "13%", "12%", "45%"});
    html.raw("<tbody>");
    List<SchemaDifference> schema = new ArrayList<>();
    for (StepResult step : trip.steps()) {
      html.raw("<tr>");
      html.element("td", "strong", step.step().id().replace('_', ' '));
      html.element("td", StepWords.type(step.outcome()), StepWords.word(step.outcome()));
      html.element("td", "num", step.statements().size());
      html.element("td", "num", step.time().toMillis() + " ms");
      html.element("td", "", StepWords.result(step)).raw("</tr>");
      if (step.outcome() instanceof StepResult.Differs differs
          && step.step() == dev.banister.rehearsal.StepKind.DOWNGRADE) {
        schema.addAll(differs.schema());
      }
    }
    html.raw("</tbody></table>");
    schema(html, schema);
  }

  private static void schema(Html html, List<SchemaDifference> differences) {
    if (differences.isEmpty()) {
      return;
    }
    html.element("h3", "", "Schema after going back").raw("<table>");
    html.head(
        new String[] {"Object", "Before upgrade", "After downgrade"},
        new String[] {"34%", "33%", "33%"});
    html.raw("<tbody>");
    for (SchemaDifference difference : differences) {
      html.raw("<tr>").element("td", "", FindingWords.object(difference));
      html.element("td", "mono", FindingWords.shown(difference.before(), difference));
      html.element("td", "mono fail", FindingWords.shown(difference.after(), difference));
      html.raw("</tr>");
    }
    html.raw("</tbody></table>");
  }
}
