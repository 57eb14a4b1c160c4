package dev.banister.ui.history;

import dev.banister.rehearsal.Verdict;
import dev.banister.ui.control.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sentences of a row. */
public final class HistoryWords {

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private HistoryWords() {}

  static String verdict(HistoryRow row) {
    return row.verdict() == null ? Words.of("history.notJudged") : row.verdict().word();
  }

  static String findings(HistoryRow row, boolean narrow) {
    boolean noRoom = narrow && row.verdict() == Verdict.INCONCLUSIVE;
    return row.findings() == 0 || noRoom ? "" : Words.of("findings.count", row.findings());
  }

  static String shortDate(HistoryRow row) {
    return date(row).map(SHORT::format).orElse("");
  }

  /** Day, month and year, or what the script says when that is no date. */
  public static String longDate(HistoryRow row) {
    String written = row.script() == null ? null : row.script().createDate();
    return date(row).map(LONG::format).orElse(written == null ? "" : written);
  }

  static String spoken(HistoryRow row, int index, int total) {
    return Words.of(
        "history.row.spoken",
        row.title(),
        row.brief(),
        verdict(row),
        row.findings(),
        row.isReviewed() ? Words.of("history.reviewed") : Words.of("history.notReviewed"),
        index + 1,
        total);
  }

  private static Optional<LocalDate> date(HistoryRow row) {
    @Nullable String text = row.script() == null ? null : row.script().createDate();
    if (text == null || text.length() < 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }
}
