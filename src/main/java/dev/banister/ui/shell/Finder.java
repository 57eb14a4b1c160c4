package dev.banister.ui.shell;

import dev.banister.pairing.Pair;
import dev.banister.ui.history.HistoryRow;
import dev.banister.ui.history.HistoryViewModel;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds revisions by id, message, file, or the objects that they touch. */
final class Finder {

  private static final int MOST = 50;

  private Finder() {}

  /** The best matches first; nothing for an empty text. */
  static List<HistoryRow> find(HistoryViewModel history, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return history.all().stream()
        .filter(row -> rank(row, wanted) < NO_MATCH)
        .sorted(Comparator.comparingInt(row -> rank(row, wanted)))
        .limit(MOST)
        .toList();
  }

  private static final int NO_MATCH = 4;

  private static int rank(HistoryRow row, String wanted) {
    if (row.key().toLowerCase(Locale.ROOT).startsWith(wanted)) {
      return 0;
    }
    if (row.title().toLowerCase(Locale.ROOT).contains(wanted)) {
      return 1;
    }
    if (row.file().toLowerCase(Locale.ROOT).contains(wanted)) {
      return 2;
    }
    return touches(row, wanted) ? 3 : NO_MATCH;
  }

  private static boolean touches(HistoryRow row, String wanted) {
    return row.audit() != null
        && row.audit().pairing().pairs().stream()
            .map(Pair::object)
            .anyMatch(object -> object.toLowerCase(Locale.ROOT).contains(wanted));
  }
}
