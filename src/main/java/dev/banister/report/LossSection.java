package dev.banister.report;

import static dev.banister.report.HtmlTable.column;

import dev.banister.audit.AuditResult.RegisteredLoss;
import dev.banister.audit.RevisionAudit;
import dev.banister.operation.Direction;
import dev.banister.rehearsal.Loss;
import dev.banister.rehearsal.Verdict;
import java.util.List;

/** The data-loss register: what an upgrade or a rollback takes away. */
final class LossSection implements ReportSection {
  private final ReportFacts facts;

  LossSection(ReportFacts facts) {
    this.facts = facts;
  }

  @Override
  public String id() {
    return "losses";
  }

  @Override
  public String title() {
    return "Data-loss register";
  }

  @Override
  public void write(Html html) {
    ReportSection.begin(html, id(), title(), "");
    html.element("h2", "", title());
    html.element(
        "p",
        "muted",
        facts.isRehearsed()
            ? "What a rollback, or the upgrade itself, takes away. Rows were counted in a rehearsal"
                + " with seed number "
                + facts.result().options().seed()
                + " and "
                + Words.count(facts.result().options().rows(), "row")
                + " per table; production counts differ."
            : "What a rollback, or the upgrade itself, takes away, as far as the scripts tell. No"
                + " rows were counted.");
    register(html);
    expected(html);
    undetermined(html);
    html.close("section");
  }

  private List<RegisteredLoss> losses(boolean inherent) {
    return facts.result().losses().stream()
        .filter(l -> (l.loss().kind() == Loss.Kind.INHERENT) == inherent)
        .toList();
  }

  private void register(Html html) {
    List<RegisteredLoss> losses = losses(false);
    if (losses.isEmpty()) {
      html.element("p", "", "Nothing that was there before is lost, as far as this audit tells.");
      return;
    }
    HtmlTable table =
        HtmlTable.begin(
            html,
            "",
            column("#No.", 5),
            column("Revision", 15),
            column("Table and column", 21),
            column("Lost by", 15),
            column("#Rows", 11),
            column("What happens", 17),
            column("Documented", 16));
    int number = 0;
    for (RegisteredLoss registered : losses) {
      table.row().cell("num", ++number).cell("mono", registered.revision().text());
      place(html, registered.loss());
      table.markup("nowrap", lostBy(registered.loss()));
      table.cell("num fail", rows(registered)).cell(registered.loss().what());
      documented(html, registered);
      table.endRow();
    }
    table.end();
  }

  private static void place(Html html, Loss loss) {
    html.raw("<td>").element("div", "strong", loss.table());
    html.element("div", "mono muted", lostColumn(loss)).raw("</td>");
  }

  private static String lostColumn(Loss loss) {
    return loss.column() == null ? "whole rows" : loss.column();
  }

  private static String lostBy(Loss loss) {
    String arrow = loss.lostBy() == Direction.UPGRADE ? Marks.BY_UPGRADE : Marks.BY_DOWNGRADE;
    return arrow + " " + loss.lostBy().id();
  }

  private static String rows(RegisteredLoss registered) {
    Loss loss = registered.loss();
    return registered.rehearsed() ? loss.rows() + " of " + loss.of() : "not counted";
  }

  private static void documented(Html html, RegisteredLoss registered) {
    if (registered.authorNote() == null) {
      html.raw("<td class=\"fail\">").raw(Marks.NO + " no</td>");
    } else {
      html.raw("<td>").raw(Marks.YES + " ").text(registered.authorNote()).raw("</td>");
    }
  }

  private void expected(Html html) {
    List<RegisteredLoss> losses = losses(true);
    if (losses.isEmpty()) {
      return;
    }
    html.element("h3", "", "Expected losses");
    html.element(
        "p",
        "muted",
        "Data that did not exist before the upgrade. Going back removes it, as any rollback"
            + " would.");
    HtmlTable table =
        HtmlTable.begin(
            html,
            "",
            column("Revision", 20),
            column("Table", 28),
            column("Column", 24),
            column("#Rows", 14),
            column("Note in script", 14));
    for (RegisteredLoss registered : losses) {
      table.row().cell("mono", registered.revision().text()).cell(registered.loss().table());
      table.cell("mono", lostColumn(registered.loss())).cell("num", rows(registered));
      table.cell(registered.authorNote() == null ? "no" : "yes").endRow();
    }
    table.end();
  }

  private void undetermined(Html html) {
    List<RevisionAudit> open =
        facts.result().revisions().reversed().stream()
            .filter(r -> r.verdict() == Verdict.INCONCLUSIVE)
            .toList();
    if (open.isEmpty()) {
      return;
    }
    html.element("h3", "", "Not determined");
    html.element("p", "muted", "What these revisions lose is not known.");
    HtmlTable table = HtmlTable.begin(html, "", column("Revision", 20), column("Why", 80));
    for (RevisionAudit revision : open) {
      table.row().cell("mono", revision.script().revision().id().text());
      html.raw("<td>").raw(Marks.of(Verdict.INCONCLUSIVE) + " ");
      html.text(Words.sentence(revision.verdictReason())).raw("</td>");
      table.endRow();
    }
    table.end();
  }
}
