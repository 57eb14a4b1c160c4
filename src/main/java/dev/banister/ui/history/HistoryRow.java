package dev.banister.ui.history;

import dev.banister.audit.RevisionAudit;
import dev.banister.project.MigrationScript;
import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionId;
import dev.banister.rule.Severity;
import dev.banister.ui.settings.Mark;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list: a revision, or a file that could not be read as one. Equal is what looks
 * the same and rests on the same audit, so that comparing costs nothing.
 *
 * @param script null for a file that could not be read
 * @param file relative path
 * @param audit null until it was judged
 */
public record HistoryRow(
    @Nullable MigrationScript script,
    String file,
    @Nullable RevisionAudit audit,
    Mark mark,
    LaneRow lane) {

  @Override
  public boolean equals(Object other) {
    return other instanceof HistoryRow row
        && key().equals(row.key())
        && audit == row.audit
        && mark == row.mark;
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  static HistoryRow unreadable(String file) {
    return new HistoryRow(null, file, null, Mark.OPEN, LaneRow.NONE);
  }

  HistoryRow withAudit(RevisionAudit changed) {
    return new HistoryRow(script, file, changed, mark, lane);
  }

  HistoryRow withMark(Mark changed) {
    return new HistoryRow(script, file, audit, changed, lane);
  }

  /** Stays the same while results come in. */
  public String key() {
    return script == null ? file : script.revision().id().text();
  }

  public @Nullable RevisionId id() {
    return script == null ? null : script.revision().id();
  }

  public String title() {
    if (script == null) {
      return file.substring(file.lastIndexOf('/') + 1);
    }
    String message = script.revision().message();
    return message.isBlank() ? script.revision().id().text() : message;
  }

  /** Eight characters of the id; empty for a file that could not be read. */
  public String brief() {
    return script == null ? "" : script.revision().id().brief();
  }

  /** Null until it was judged. What could not be read fails. */
  public @Nullable Verdict verdict() {
    if (script == null) {
      return Verdict.FAIL;
    }
    return audit == null ? null : audit.verdict();
  }

  public int findings() {
    if (script == null) {
      return 1;
    }
    return audit == null
        ? 0
        : (int) audit.findings().stream().filter(f -> f.severity() != Severity.INFO).count();
  }

  public boolean isMerge() {
    return script != null && script.revision().isMergePoint();
  }

  public boolean isReviewed() {
    return mark == Mark.REVIEWED;
  }

  /** Whether a text is in the message, in the file's name, or begins the id. */
  boolean matches(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        || title().toLowerCase(Locale.ROOT).contains(wanted)
        || file.toLowerCase(Locale.ROOT).contains(wanted)
        || key().toLowerCase(Locale.ROOT).startsWith(wanted);
  }
}
