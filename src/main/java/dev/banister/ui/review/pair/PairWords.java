package dev.banister.ui.review.pair;

import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.ComposedSide;
import dev.banister.ui.review.compose.Link;
import dev.banister.ui.review.compose.Row;
import dev.banister.ui.review.compose.RowSpan;
import dev.banister.ui.domain.Pair;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a pair is called on the hover card and by a screen reader. */
final class PairWords {

  private static final String HOW_TO_PAIR =
      " Right-click, Pair with…, or drag from its number to pair by hand.";
  private static final Pattern OPERATION = Pattern.compile("\\bop\\.(\\w+)");
  private static final Pattern NAME = Pattern.compile("\"([^\" ]+)\"");

  private PairWords() {}

  static String title(ComposedPair composed, Link link) {
    return operation(composed.left(), link.left());
  }

  /** The lines of both ends and the difference, or how to give a lone operation a partner. */
  static String explanation(ComposedPair composed, Link link) {
    int upgrade = firstLine(composed.left(), link.left());
    if (link.pair().isMissing()) {
      return "No downgrade operation undoes line " + upgrade + "." + HOW_TO_PAIR;
    }
    int downgrade = firstLine(composed.right(), link.right());
    return "Lines %d and %d. %s".formatted(upgrade, downgrade, link.pair().difference());
  }

  static String spoken(ComposedPair composed, Pair selected) {
    List<Pair> pairs = composed.links().stream().map(Link::pair).toList();
    return composed.link(selected)
        .map(link -> "Pair %d of %d, %s: %s. %s".formatted(
            pairs.indexOf(selected) + 1,
            pairs.size(),
            selected.reversal().word(),
            title(composed, link),
            explanation(composed, link)))
        .orElse(pairs.size() + " pairs");
  }

  private static String operation(ComposedSide side, RowSpan span) {
    String text = side.rows().subList(span.first(), span.last() + 1).stream()
        .filter(Row.Code.class::isInstance)
        .map(row -> ((Row.Code) row).line().text())
        .collect(Collectors.joining(" "));
    Matcher operation = OPERATION.matcher(text);
    if (!operation.find()) {
      return text.strip();
    }
    Matcher name = NAME.matcher(text);
    return operation.group(1) + (name.find() ? " " + name.group(1) : "");
  }

  private static int firstLine(ComposedSide side, RowSpan span) {
    return side.rows().get(span.first()) instanceof Row.Code code ? code.line().number() : 0;
  }
}
