package dev.banister.ui.review.compose;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationUnit;
import java.util.List;
import java.util.Objects;

/**
 * Where operations are issued: one operation, or all that a loop issues from one line. Two are
 * equal when they are at the same place of one script; what is issued there isn't compared.
 *
 * @param units ascending; not empty
 * @param line first line in the file, from 1
 * @param endLine last line, inclusive
 */
public record Place(Direction direction, List<OperationUnit> units, int line, int endLine) {
  public Place {
    units = List.copyOf(units);
  }

  /** The numbers as a reader counts: {@code 3}, or {@code 1–5}. */
  public String number() {
    int first = units.getFirst().index() + 1;
    int last = units.getLast().index() + 1;
    return first == last ? String.valueOf(first) : first + "–" + last;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Place place && direction == place.direction && line == place.line;
  }

  @Override
  public int hashCode() {
    return Objects.hash(direction, line);
  }

  boolean holds(int unit) {
    return units.stream().anyMatch(u -> u.index() == unit);
  }
}
