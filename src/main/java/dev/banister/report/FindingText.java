package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.operation.OperationUnit;
import dev.banister.rule.Finding;
import dev.banister.schema.SchemaDifference;
import java.util.Optional;

/** A finding for a terminal: what is wrong, the lines of source, why it matters, what to do. */
final class FindingText {
  private final AuditResult result;

  FindingText(AuditResult result) {
    this.result = result;
  }

  String of(Finding finding) {
    StringBuilder text = new StringBuilder();
    text.append(finding.suppression() == null ? "" : "suppressed ")
        .append(finding.severity().id())
        .append('[')
        .append(finding.rule())
        .append(' ')
        .append(finding.id())
        .append("]: ")
        .append(Visible.line(finding.message()))
        .append('\n');
    Optional<RevisionAudit> revision =
        Optional.ofNullable(finding.revision()).flatMap(result::revision);
    String excerpt = revision.map(r -> excerpt(finding, r)).orElse("");
    String margin = " ".repeat(margin(excerpt));
    text.append(margin).append("--> ").append(place(finding, revision)).append('\n');
    text.append(excerpt);
    notes(text, margin, finding);
    return text.toString();
  }

  /** The notes stand in line with the bars of the excerpt. */
  private static int margin(String excerpt) {
    return excerpt.isEmpty() ? 2 : excerpt.indexOf('|') - 1;
  }

  private String place(Finding finding, Optional<RevisionAudit> revision) {
    String file = Visible.line(finding.file().isEmpty() ? result.project().name() : finding.file());
    if (finding.line() <= 0) {
      return file;
    }
    int column =
        revision.map(r -> new SourceExcerpt(r.script().lines()).column(finding.line())).orElse(1);
    return file + ":" + finding.line() + ":" + column;
  }

  private static String excerpt(Finding finding, RevisionAudit revision) {
    return new SourceExcerpt(revision.script().lines())
        .of(finding.line(), lastLine(finding, revision));
  }

  private static int lastLine(Finding finding, RevisionAudit revision) {
    if (revision.recording() == null || finding.direction() == null) {
      return finding.line();
    }
    return revision.recording().stream(finding.direction()).units().stream()
        .filter(u -> u.index() == finding.operation() && u.line() == finding.line())
        .mapToInt(FindingText::endLine)
        .findFirst()
        .orElse(finding.line());
  }

  private static int endLine(OperationUnit unit) {
    return unit.recorded().span().endLine();
  }

  private static void notes(StringBuilder text, String margin, Finding finding) {
    String bar = margin + " = ";
    for (SchemaDifference difference : finding.differences()) {
      text.append(bar)
          .append(Visible.line(FindingWords.object(difference)))
          .append(": ")
          .append(Visible.line(FindingWords.sides(difference)))
          .append('\n');
    }
    if (!finding.explanation().isEmpty()) {
      text.append(bar).append("note: ").append(Visible.line(finding.explanation())).append('\n');
    }
    if (finding.authorNote() != null) {
      text.append(bar).append("the author says: ").append(Visible.line(finding.authorNote()));
      text.append('\n');
    }
    if (finding.suppression() != null) {
      text.append(bar).append(Visible.line(finding.suppression().words())).append('\n');
    }
    if (finding.suggestion() != null) {
      text.append(bar).append("help:\n");
      Visible.text(finding.suggestion().strip())
          .lines()
          .forEach(l -> text.append(margin).append("     ").append(l).append('\n'));
    }
  }
}
