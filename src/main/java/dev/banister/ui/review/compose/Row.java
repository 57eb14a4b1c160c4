package dev.banister.ui.review.compose;

import dev.banister.ui.code.CodeLine;
import org.jspecify.annotations.Nullable;

/** One row of a composed document. All rows are equally high. */
public sealed interface Row {

  /**
   * A line of the file, the only kind of row that has a number.
   *
   * @param place the operation that it belongs to, or null
   * @param first whether the operation's number stands here
   */
  record Code(CodeLine line, @Nullable Place place, boolean first) implements Row {}

  /** A remark under an operation. Not part of the file. */
  record Inlay(Place place, Remark remark) implements Row {}

  /** The place where a missing partner would stand. */
  record Slot(Join join) implements Row {}

  /** Empty space that keeps partners on one row. */
  record Filler() implements Row {}
}
