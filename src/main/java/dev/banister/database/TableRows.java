package dev.banister.database;

import dev.banister.value.Value;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of one table.
 *
 * @param key columns of the primary key; empty when there is none
 */
public record TableRows(String table, List<String> columns, List<String> key, List<Row> rows) {
  public TableRows {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    rows = List.copyOf(rows);
  }

  /** What tells one row from another; of equal rows each is an occurrence of its own. */
  public record Key(long hash, int occurrence) {}

  /** One row: a hash for each column, and the values unless the table is large. */
  public static final class Row {
    private static final long NULL = 0;
    private final long[] hashes;
    private final List<Value> values;

    private Row(long[] hashes, List<Value> values) {
      this.hashes = hashes;
      this.values = values;
    }

    static Row read(ResultSet row, CellReader cells, int width, boolean keep) throws SQLException {
      long[] hashes = new long[width];
      List<Value> values = new ArrayList<>(keep ? width : 0);
      for (int i = 0; i < width; i++) {
        Value value = cells.read(row, i + 1);
        hashes[i] = hash(value);
        if (keep) {
          values.add(value);
        }
      }
      return new Row(hashes, values);
    }

    /** Of the value at a position; equal for equal values of one storage class. */
    public long hash(int column) {
      return hashes[column];
    }

    public boolean isNull(int column) {
      return hashes[column] == NULL;
    }

    /** Empty when the table is too large to keep the values of all rows. */
    public List<Value> values() {
      return values;
    }

    private static long hash(Value value) {
      return switch (value) {
        case Value.Null() -> NULL;
        case Value.Int(var number) -> mixed(1, number.longValue());
        case Value.Real(double number) -> mixed(2, Double.doubleToLongBits(number));
        case Value.Text(String text) -> bytes(3, text.getBytes(StandardCharsets.UTF_8));
        case Value.Bytes(byte[] bytes) -> bytes(4, bytes);
        default -> throw new IllegalArgumentException("no storage class of SQLite: " + value);
      };
    }

    private static long bytes(long kind, byte[] bytes) {
      long hash = mixed(kind, bytes.length);
      for (byte b : bytes) {
        hash = mixed(hash, b);
      }
      return hash;
    }
  }

  /** A multiply and shift mix of 64 bits; never zero, which stands for NULL. */
  private static long mixed(long hash, long more) {
    long mixed = (hash ^ more) * 0x9E3779B97F4A7C15L;
    mixed ^= mixed >>> 32;
    mixed *= 0xD6E8FEB86659FD93L;
    mixed ^= mixed >>> 29;
    return mixed == Row.NULL ? 1 : mixed;
  }

  /** The rows by what these columns hold, in order. */
  public Map<Key, Row> by(List<String> keyColumns) {
    int[] positions = keyColumns.stream().mapToInt(columns::indexOf).toArray();
    Map<Long, Integer> occurrences = new HashMap<>();
    Map<Key, Row> byKey = new LinkedHashMap<>();
    for (Row row : rows) {
      long hash = Arrays.stream(positions).mapToLong(row::hash).reduce(7, TableRows::mixed);
      byKey.put(new Key(hash, occurrences.merge(hash, 1, Integer::sum)), row);
    }
    return byKey;
  }
}
