package dev.banister.report;

import static dev.banister.report.HtmlTable.column;

import dev.banister.audit.RevisionAudit;
import dev.banister.audit.RevisionAudit.RenderedOperation;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationUnit;
import dev.banister.pairing.Pair;
import dev.banister.pairing.Reversal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations of both directions side by side, with the word of each pair between them. */
final class OperationTable {
  private final RevisionAudit revision;
  private final SourceLines source;
  private final boolean withSource;

  OperationTable(RevisionAudit revision, boolean withSource) {
    this.revision = revision;
    this.source = new SourceLines(revision.script());
    this.withSource = withSource;
  }

  void write(Html html) {
    if (revision.recording() == null) {
      return;
    }
    if (!revision.pairing().pairs().isEmpty()) {
      table(html);
    }
    for (Direction direction : Direction.values()) {
      String end = EndWords.of(revision.recording().stream(direction));
      if (!end.isEmpty()) {
        html.element("p", "end", end);
      }
    }
  }

  private void table(Html html) {
    html.element("h3", "", "Operations side by side");
    html.element(
        "p",
        "muted",
        "In the order of the upgrade; each pair shares a row. Numbers are lines of the file.");
    HtmlTable table =
        HtmlTable.begin(
            html,
            "ops",
            column("upgrade(), " + count(Direction.UPGRADE), 43),
            column("Pair", 14),
            column("downgrade(), " + count(Direction.DOWNGRADE), 43));
    revision.pairing().pairs().forEach(p -> row(html, table, p));
    table.end();
  }

  private String count(Direction direction) {
    return Words.count(units(direction).size(), "operation");
  }

  private List<OperationUnit> units(Direction direction) {
    return revision.recording().stream(direction).units();
  }

  private void row(Html html, HtmlTable table, Pair pair) {
    table.row(
        switch (pair.reversal()) {
          case EXACT, LOSSY -> "";
          case WRONG, MISSING -> "bad";
          case UNKNOWN -> "doubt";
        });
    side(html, Direction.UPGRADE, pair.upgrade(), null);
    table.markup("relation", Marks.word(pair.reversal()));
    side(
        html,
        Direction.DOWNGRADE,
        pair.downgrade(),
        pair.reversal() == Reversal.EXACT && !pair.downgrade().isEmpty() ? null : pair.reason());
    table.endRow();
  }

  private void side(Html html, Direction direction, List<Integer> indexes, @Nullable String note) {
    html.raw("<td>");
    for (int index : indexes) {
      operation(html, direction, units(direction).get(index));
    }
    if (note != null) {
      html.element("div", "note", note);
    }
    html.raw("</td>");
  }

  private void operation(Html html, Direction direction, OperationUnit unit) {
    List<String> lines = withSource ? source.of(unit) : List.of();
    boolean shared = source.isShared(unit, units(direction));
    html.open("div", "op").element("span", "line-no", unit.line() + " ");
    html.text(lines.isEmpty() || shared ? OperationWords.call(unit.operation()) : lines.getFirst());
    for (String line : shared ? lines : lines.stream().skip(1).toList()) {
      html.raw("<br/>").text(line);
    }
    refusal(html, revision.sql().get(direction.id() + "/" + unit.index()));
    html.close("div");
  }

  private static void refusal(Html html, @Nullable RenderedOperation rendered) {
    if (rendered == null) {
      return;
    }
    if (rendered.exception() != null) {
      String message = rendered.message() == null ? "" : ": " + rendered.message();
      html.element("div", "note", "Refused with " + rendered.exception() + message);
    } else if (!rendered.reached()) {
      html.element("div", "note", "Not reached.");
    }
  }
}
