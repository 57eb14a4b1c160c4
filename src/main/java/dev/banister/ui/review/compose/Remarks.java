package dev.banister.ui.review.compose;

import dev.banister.pairing.Pair;
import dev.banister.pairing.Reversal;
import dev.banister.schema.SchemaDifference;
import dev.banister.ui.control.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts what is not as before into the few words that fit on a row. */
final class Remarks {

  private Remarks() {}

  static List<Remark> of(Join join) {
    if (join.isMissing()) {
      // the slot in the other pane says it
      return List.of();
    }
    Pair pair = join.pair();
    return switch (join.reversal()) {
      case EXACT, MISSING -> List.of();
      case LOSSY -> List.of(new Remark(Words.of("pair.remark.lossy"), pair.reason()));
      case UNKNOWN -> List.of(new Remark(Words.of("pair.remark.unknown"), pair.reason()));
      case WRONG -> wrong(join);
    };
  }

  private static List<Remark> wrong(Join join) {
    List<Remark> remarks = new ArrayList<>();
    for (Pair pair : join.pairs()) {
      if (pair.reversal() == Reversal.WRONG) {
        pair.differences().forEach(difference -> remarks.add(remark(difference)));
      }
    }
    if (remarks.isEmpty()) {
      remarks.add(new Remark(Words.of("pair.remark.wrong"), join.pair().reason()));
    }
    return List.copyOf(remarks);
  }

  private static Remark remark(SchemaDifference difference) {
    return new Remark(
        headline(difference),
        Words.of("pair.remark.beforeAfter", text(difference.before()), text(difference.after())));
  }

  private static String headline(SchemaDifference difference) {
    String what =
        difference.attribute() == null ? difference.kind().word() : difference.attribute();
    String name = what.equals("nullable") ? "NOT NULL" : capitalized(what);
    if (difference.after() == null) {
      return Words.of("pair.remark.lost", name);
    }
    if (difference.before() == null) {
      return Words.of("pair.remark.added", name);
    }
    boolean gone = what.equals("nullable") && difference.after().equals("NULL");
    return Words.of(gone ? "pair.remark.lost" : "pair.remark.changed", name);
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String text(@Nullable String value) {
    return value == null ? Words.of("pair.none") : value;
  }
}
