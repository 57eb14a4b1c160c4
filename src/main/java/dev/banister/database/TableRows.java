package dev.banister.database;

import dev.banister.value.Value;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of one table: a hash of 64 bits for each value, column by column, so that a million rows
 * take a few dozen megabytes, and the values themselves of the first rows.
 */
public final class TableRows {
  private final String table;
  private final List<String> columns;
  private final List<String> key;
  private final long[][] hashes;
  private final List<List<Value>> values;
  private final int count;

  /**
   * Rows as they were read.
   *
   * @param key columns of the primary key; empty when there is none
   * @param hashes by column, then by row
   * @param values of the first rows
   */
  TableRows(
      String table,
      List<String> columns,
      List<String> key,
      long[][] hashes,
      List<List<Value>> values,
      int count) {
    this.table = table;
    this.columns = List.copyOf(columns);
    this.key = List.copyOf(key);
    this.hashes = hashes;
    this.values = List.copyOf(values);
    this.count = count;
  }

  /** What tells one row from another; of equal rows each is an occurrence of its own. */
  public record Key(long hash, int occurrence) {}

  public String table() {
    return table;
  }

  public List<String> columns() {
    return columns;
  }

  /** Columns of the primary key; empty when there is none. */
  public List<String> key() {
    return key;
  }

  /** One row, seen through its table. */
  public final class Row {
    private final int index;

    private Row(int index) {
      this.index = index;
    }

    /** Of the value at a position; equal for equal values of one storage class. */
    public long hash(int column) {
      return hashes[column][index];
    }

    public boolean isNull(int column) {
      return hashes[column][index] == ValueHash.NULL;
    }

    /** Empty when the table is too large to keep the values of all rows. */
    public List<Value> values() {
      return index < values.size() ? values.get(index) : List.of();
    }
  }

  /** In the order in which the database gave them. */
  public List<Row> rows() {
    return new AbstractList<>() {
      @Override
      public Row get(int index) {
        return new Row(index);
      }

      @Override
      public int size() {
        return count;
      }
    };
  }

  /** The rows by what these columns hold, in order. */
  public Map<Key, Row> by(List<String> keyColumns) {
    int[] positions = keyColumns.stream().mapToInt(columns::indexOf).toArray();
    Map<Long, Integer> occurrences = HashMap.newHashMap(count);
    Map<Key, Row> byKey = LinkedHashMap.newLinkedHashMap(count);
    for (int row = 0; row < count; row++) {
      long hash = 7;
      for (int position : positions) {
        hash = ValueHash.mixed(hash, hashes[position][row]);
      }
      byKey.put(new Key(hash, occurrences.merge(hash, 1, Integer::sum)), new Row(row));
    }
    return byKey;
  }

  /** Whether another moment's rows of this table are the same, in the same order. */
  boolean isSame(TableRows other) {
    return columns.equals(other.columns)
        && key.equals(other.key)
        && count == other.count
        && Arrays.deepEquals(hashes, other.hashes);
  }
}
