package dev.banister.ui.review.compose;

import dev.banister.ui.code.CodeLine;
import java.util.List;

/**
 * A piece of a function that is never torn apart: a top-level statement with the comments and the
 * preparing statements above it.
 *
 * @param lines without the blank lines around
 * @param places the operations that it issues, in the order of lines
 * @param blankBefore how many blank lines stand above it
 */
record Block(List<CodeLine> lines, List<Place> places, int blankBefore) {
  Block {
    lines = List.copyOf(lines);
    places = List.copyOf(places);
  }

  /** Whether it issues operations at several places, so that their order inside it stays. */
  boolean isCompound() {
    return places.size() > 1;
  }

  /** The whole block belongs to its operation when there is but one. */
  boolean owns(Place place, CodeLine line) {
    if (!isCompound()) {
      return true;
    }
    return line.number() >= place.line() && line.number() <= place.endLine();
  }
}
