package dev.banister.rehearsal;

/** What doesn't come back though the catalog and each table's rows do. */
public sealed interface StateDifference {

  /** In one line, for a person. */
  String words();

  /**
   * Rows whose foreign key is there and refers to nothing, which the database didn't notice.
   *
   * @param rows how many more than before
   */
  record Orphans(String table, String referenced, long rows) implements StateDifference {
    @Override
    public String words() {
      return "%d %s of %s %s to no row of %s"
          .formatted(
              rows, rows == 1 ? "row" : "rows", table, rows == 1 ? "refers" : "refer", referenced);
    }
  }

  /**
   * A sequence that counts again what it has given out already.
   *
   * @param before the last number it had given out
   * @param after the same after going back; 0: none
   */
  record Counter(String sequence, long before, long after) implements StateDifference {
    @Override
    public String words() {
      return "sequence %s stood at %d and stands at %d".formatted(sequence, before, after);
    }
  }
}
