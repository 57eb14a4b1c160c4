package dev.banister.rehearsal;

import dev.banister.database.RowPairs;
import dev.banister.database.TableRows;
import java.util.HashMap;
import java.util.Map;

/** The pairs of rows between the moments of one round trip, each made once. */
final class RowMatches {
  private final Map<Moments, RowPairs> made = new HashMap<>();

  /** Two moments of a table; the same ones and no equal ones. */
  private record Moments(TableRows earlier, TableRows later) {}

  /** The pairs by what tells rows of these two moments apart. */
  RowPairs between(TableRows earlier, TableRows later) {
    return made.computeIfAbsent(new Moments(earlier, later), m -> pairs(earlier, later));
  }

  private static RowPairs pairs(TableRows earlier, TableRows later) {
    return RowPairs.of(
        earlier, later, RowComparison.key(earlier, later, RowComparison.common(earlier, later)));
  }
}
