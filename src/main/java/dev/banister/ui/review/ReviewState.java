package dev.banister.ui.review;

import dev.banister.audit.RevisionAudit;
import dev.banister.ui.history.HistoryRow;
import org.jspecify.annotations.Nullable;

/** What can be shown of the chosen revision. */
enum ReviewState {
  /** Nothing is chosen. */
  NOTHING,
  /** It was not judged yet. */
  WAITING,
  /** Its operations, side by side. */
  PAIRS,
  /** The text alone, since it could not be read as a revision. */
  UNREADABLE,
  /** Neither direction does anything. */
  NO_OPERATIONS;

  static ReviewState of(@Nullable HistoryRow row) {
    if (row == null) {
      return NOTHING;
    }
    if (row.script() == null) {
      return UNREADABLE;
    }
    RevisionAudit audit = row.audit();
    if (audit == null) {
      return WAITING;
    }
    if (audit.recording() == null) {
      return UNREADABLE;
    }
    boolean silent =
        audit.recording().upgrade().operations().isEmpty()
            && audit.recording().downgrade().operations().isEmpty();
    return silent && row.isMerge() ? NO_OPERATIONS : PAIRS;
  }
}
