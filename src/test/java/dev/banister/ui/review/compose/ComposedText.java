package dev.banister.ui.review.compose;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a composed pair as text, so that a test can hold the whole of it. */
final class ComposedText {

  private ComposedText() {}

  static String of(ComposedPair pair) {
    int rows = Math.max(pair.left().rows().size(), pair.right().rows().size());
    return IntStream.range(0, rows)
        .mapToObj(
            i -> "%-26s| %s".formatted(row(pair.left(), i), row(pair.right(), i)).stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  /** Which rows each ribbon joins, and how. */
  static List<String> links(ComposedPair pair) {
    return pair.links().stream()
        .map(
            link ->
                "%s %d-%d %d-%d"
                    .formatted(
                        link.join().reversal().id(),
                        link.left().first(),
                        link.left().last(),
                        link.right().first(),
                        link.right().last()))
        .toList();
  }

  private static String row(ComposedSide side, int index) {
    if (index >= side.rows().size()) {
      return "";
    }
    return switch (side.rows().get(index)) {
      case Row.Code code -> code(code);
      case Row.Inlay inlay -> "    > " + inlay.remark().headline();
      case Row.Slot slot -> "    ? " + slot.join().pair().object();
      case Row.Filler filler -> "";
    };
  }

  private static String code(Row.Code code) {
    String text = code.line().text().strip();
    return "%02d %-3s %s"
        .formatted(
            code.line().number(),
            code.first() && code.place() != null ? code.place().number() : "",
            text.substring(0, Math.min(18, text.length())));
  }
}
