package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.rehearsal.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The strip of all revisions, head to base.
 *
 * <p>In a long history neighbours with one verdict share a stop, so that the strip stays on a page.
 */
final class WayBack {
  private static final int SINGLE_STOPS = 72;
  private static final int ID_LENGTH = 4;

  private final List<RevisionAudit> revisions;

  WayBack(AuditResult result) {
    this.revisions = result.revisions().reversed();
  }

  void write(Html html) {
    if (revisions.isEmpty()) {
      return;
    }
    html.element("h2", "part", "The way back, head to base").open("div", "way");
    for (List<RevisionAudit> stop : stops()) {
      html.raw("<span class=\"stop\">").raw(mark(stop)).raw("<br/>");
      html.text(label(stop)).raw("</span> ");
    }
    html.close("div");
  }

  private List<List<RevisionAudit>> stops() {
    List<List<RevisionAudit>> stops = new ArrayList<>();
    for (RevisionAudit revision : revisions) {
      boolean joins =
          revisions.size() > SINGLE_STOPS
              && !stops.isEmpty()
              && stops.getLast().getFirst().verdict() == revision.verdict();
      if (!joins) {
        stops.add(new ArrayList<>());
      }
      stops.getLast().add(revision);
    }
    return stops;
  }

  private static String mark(List<RevisionAudit> stop) {
    RevisionAudit first = stop.getFirst();
    boolean merge =
        stop.size() == 1
            && first.verdict() == Verdict.NOT_APPLICABLE
            && first.script().revision().isMergePoint();
    return merge ? Marks.MERGE_POINT : Marks.of(first.verdict());
  }

  private static String label(List<RevisionAudit> stop) {
    if (stop.size() > 1) {
      return "×" + stop.size();
    }
    String id = stop.getFirst().script().revision().id().text();
    return id.codePointCount(0, id.length()) <= ID_LENGTH
        ? id
        : id.substring(0, id.offsetByCodePoints(0, ID_LENGTH));
  }
}
