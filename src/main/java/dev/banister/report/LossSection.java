package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.rehearsal.Loss;
import java.util.List;

/** The data-loss register: what an upgrade or a rollback takes away. */
final class LossSection {
  private final ReportFacts facts;

  LossSection(ReportFacts facts) {
    this.facts = facts;
  }

  void write(Html html) {
    html.raw("<section id=\"losses\">").element("h2", "", "Data-loss register");
    html.element(
        "p",
        "muted",
        facts.isRehearsed()
            ? "What a rollback, or the upgrade itself, takes away. Rows were counted in a rehearsal"
                + " with seed number "
                + facts.result().options().seed()
                + "; production counts differ."
            : "What a rollback, or the upgrade itself, takes away, as far as the scripts tell. No"
                + " rows were counted.");
    List<AuditResult.RegisteredLoss> real =
        facts.result().losses().stream()
            .filter(l -> l.loss().kind() != Loss.Kind.INHERENT)
            .toList();
    List<AuditResult.RegisteredLoss> expected =
        facts.result().losses().stream()
            .filter(l -> l.loss().kind() == Loss.Kind.INHERENT)
            .toList();
    table(html, real);
    html.element("h3", "", "Expected losses");
    html.element(
        "p",
        "muted",
        "Data that did not exist before the upgrade. Going back removes it, as any rollback"
            + " would.");
    table(html, expected);
    html.close("section");
  }

  private static void table(Html html, List<AuditResult.RegisteredLoss> losses) {
    if (losses.isEmpty()) {
      html.element("p", "", "None.");
      return;
    }
    html.raw("<table>");
    html.head(
        new String[] {
          "Revision", "Table", "Column", "Lost by", "#Rows", "What happens", "Documented"
        },
        new String[] {"14%", "16%", "14%", "12%", "10%", "18%", "16%"});
    html.raw("<tbody>");
    for (AuditResult.RegisteredLoss registered : losses) {
      Loss loss = registered.loss();
      html.raw("<tr>").element("td", "mono", registered.revision().brief());
      html.element("td", "strong", loss.table());
      html.element("td", "mono", loss.column() == null ? "whole rows" : loss.column());
      html.element("td", "", loss.lostBy().id());
      html.element(
          "td", "num", registered.rehearsed() ? loss.rows() + " of " + loss.of() : "not counted");
      html.element("td", "", loss.what());
      html.element("td", "", registered.authorNote() == null ? "no" : registered.authorNote());
      html.raw("</tr>");
    }
    html.raw("</tbody></table>");
  }
}
