package dev.banister.database;

import dev.banister.value.Value;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows of one table: a hash of 64 bits for each value, column by column, so that a million rows
 * take a few dozen megabytes, and the values themselves of the first rows.
 */
public final class TableRows {
  private final String table;
  private final List<String> columns;
  private final List<String> key;
  private final List<HashColumn> hashes;
  private final List<List<Value>> values;
  private final int count;

  /**
   * Rows as they were read.
   *
   * @param key columns of the primary key; empty when there is none
   * @param hashes by column
   * @param values of the first rows
   */
  TableRows(
      String table,
      List<String> columns,
      List<String> key,
      List<HashColumn> hashes,
      List<List<Value>> values,
      int count) {
    this.table = table;
    this.columns = List.copyOf(columns);
    this.key = List.copyOf(key);
    this.hashes = List.copyOf(hashes);
    this.values = List.copyOf(values);
    this.count = count;
  }

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
      return hashes.get(column).get(index);
    }

    public boolean isNull(int column) {
      return hash(column) == ValueHash.NULL;
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

  int count() {
    return count;
  }

  /** For each row, what these columns hold, in 64 bits. */
  long[] hashes(List<String> of) {
    long[] mixed = new long[count];
    Arrays.fill(mixed, 7);
    for (String column : of) {
      HashColumn values = hashes.get(columns.indexOf(column));
      for (int row = 0; row < count; row++) {
        mixed[row] = ValueHash.mixed(mixed[row], values.get(row));
      }
    }
    return mixed;
  }

  /** Whether another moment's rows, which this one was read beside, are the same. */
  boolean isSame(TableRows other) {
    return columns.equals(other.columns)
        && key.equals(other.key)
        && count == other.count
        && IntStream.range(0, hashes.size()).allMatch(i -> hashes.get(i).isOf(other.hashes.get(i)));
  }

  /** The hashes of a column, if there is one of that name. */
  Optional<HashColumn> hashesOf(String column) {
    int at = columns.indexOf(column);
    return at < 0 ? Optional.empty() : Optional.of(hashes.get(at));
  }
}
