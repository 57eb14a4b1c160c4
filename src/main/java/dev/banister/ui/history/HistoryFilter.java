package dev.banister.ui.history;

import dev.banister.rehearsal.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Which revisions are let through.
 *
 * @param text in message, file name, or the beginning of the id; empty lets all through
 * @param verdict null lets all through
 * @param unreviewedOnly leaves out those that are reviewed
 */
public record HistoryFilter(String text, @Nullable Verdict verdict, boolean unreviewedOnly) {

  public static final HistoryFilter ALL = new HistoryFilter("", null, false);

  public HistoryFilter withText(String changed) {
    return new HistoryFilter(changed, verdict, unreviewedOnly);
  }

  public HistoryFilter withVerdict(@Nullable Verdict changed) {
    return new HistoryFilter(text, changed, unreviewedOnly);
  }

  public HistoryFilter withUnreviewedOnly(boolean changed) {
    return new HistoryFilter(text, verdict, changed);
  }

  boolean lets(HistoryRow row) {
    return row.matches(text)
        && (verdict == null || row.verdict() == verdict)
        && !(unreviewedOnly && row.isReviewed());
  }

  boolean isOn() {
    return !text.isBlank() || verdict != null || unreviewedOnly;
  }
}
