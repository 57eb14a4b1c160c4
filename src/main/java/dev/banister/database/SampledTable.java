package dev.banister.database;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of a connected PostgreSQL as its rows are copied; all names are quoted, with their
 * schema.
 *
 * @param name as the server writes it
 * @param oid of the table
 * @param partitioned whether its rows stand in its partitions
 * @param estimate about how many rows it has; -1 when that is not known
 * @param columns that are not computed, in order
 * @param sources for each column what is read of it: its name, or a masking expression
 * @param key the columns of its primary key in order; empty when there is none
 * @param halfEmpty columns of which the server knows that some rows have a value and some don't
 */
record SampledTable(
    String name,
    String oid,
    boolean partitioned,
    long estimate,
    List<String> columns,
    List<String> sources,
    List<String> key,
    List<String> halfEmpty) {

  /** The columns to write. */
  String list() {
    return String.join(", ", columns);
  }

  /** The columns to read. */
  String read() {
    return String.join(", ", sources);
  }

  private String from() {
    return partitioned ? name : "ONLY " + name;
  }

  String all() {
    return "SELECT " + read() + " FROM " + from();
  }

  /**
   * So many rows, always the same ones: the first half and the last half by primary key, and for
   * each column that is sometimes empty one row where it is and one where it is not, for those are
   * the rows over which a downgrade stumbles.
   */
  String sample(int rows) {
    if (key.isEmpty()) {
      return all() + " LIMIT " + rows;
    }
    String upwards = key.stream().collect(Collectors.joining(", "));
    String downwards = key.stream().map(c -> c + " DESC").collect(Collectors.joining(", "));
    StringBuilder places = new StringBuilder();
    places.append(places("ORDER BY " + upwards, (rows + 1) / 2));
    places.append(" || ").append(places("ORDER BY " + downwards, rows / 2));
    for (String column : halfEmpty) {
      places.append(" || ").append(places("WHERE " + column + " IS NULL", 1));
      places.append(" || ").append(places("WHERE " + column + " IS NOT NULL", 1));
    }
    return all() + " WHERE ctid = ANY(" + places + ") ORDER BY " + upwards;
  }

  private String places(String which, int rows) {
    return "ARRAY(SELECT ctid FROM %s %s LIMIT %d)".formatted(from(), which, rows);
  }

  /** Rows by what these columns hold, each of {@code values} a list in parentheses. */
  String holding(List<String> keyColumns, List<String> values) {
    return "SELECT %s FROM %s WHERE (%s) IN (%s)"
        .formatted(read(), name, String.join(", ", keyColumns), String.join(", ", values));
  }
}
