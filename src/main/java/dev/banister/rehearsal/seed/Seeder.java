package dev.banister.rehearsal.seed;

import dev.banister.database.SqliteDatabase;
import dev.banister.schema.Column;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a few rows into each table, parents before children, the same rows for the same seed.
 *
 * <p>A table whose rows the database refuses is reported with the reason, never left out silently.
 */
public final class Seeder {
  private final SqliteDatabase database;
  private final TypedValues values;
  private final int count;

  /**
   * A seeder.
   *
   * @param count rows for each table
   */
  public Seeder(SqliteDatabase database, long seed, int count) {
    this.database = database;
    this.values = new TypedValues(seed);
    this.count = count;
  }

  /** Writes rows into every table. */
  public SeedReport seed(Schema schema) {
    return seed(schema, SeedOrder.of(schema), null);
  }

  /**
   * Writes rows as only the newer of two schemas allows them, into the tables that differ: NULL
   * where it was forbidden, twice the same where it was unique, texts as long as they may be.
   *
   * <p>A new table that the upgrade itself filled keeps what it has: it may be a backup.
   */
  public SeedReport seedNewer(Schema older, Schema newer) {
    List<Table> changed =
        SeedOrder.of(newer).stream()
            .filter(t -> !t.equals(older.tables().get(t.name())))
            .filter(t -> older.tables().containsKey(t.name()) || isEmpty(t))
            .toList();
    return seed(newer, changed, older);
  }

  private boolean isEmpty(Table table) {
    return database
        .ask("SELECT 1 FROM %s LIMIT 1".formatted(quoted(table.name())))
        .rows()
        .isEmpty();
  }

  private SeedReport seed(Schema schema, List<Table> tables, @Nullable Schema older) {
    Map<String, Integer> written = new LinkedHashMap<>();
    Map<String, String> refused = new LinkedHashMap<>();
    for (Table table : tables) {
      RowMaker maker = new RowMaker(database, schema, table, values);
      List<Map<String, Value>> rows =
          maker.missing() == null ? rows(maker, table, older) : List.of();
      List<@Nullable String> errors =
          rows.isEmpty() ? List.of() : database.insert(sql(table, rows.getFirst()), values(rows));
      int good = (int) errors.stream().filter(e -> e == null).count();
      if (good < rows.size()) {
        good -= removeOrphans(table);
      }
      if (good > 0) {
        written.put(table.name(), good);
      } else {
        refused.put(table.name(), reason(maker, errors));
      }
    }
    return new SeedReport(written, refused);
  }

  /** A row that refers to a refused row of its own table must not stay. */
  private int removeOrphans(Table table) {
    boolean refersToItself =
        table.foreignKeys().stream()
            .anyMatch(key -> key.referencedTable().equalsIgnoreCase(table.name()));
    return refersToItself && !table.options().toLowerCase(Locale.ROOT).contains("without")
        ? database.change(
            "DELETE FROM %s WHERE rowid IN (SELECT rowid FROM pragma_foreign_key_check('%s'))"
                .formatted(quoted(table.name()), table.name().replace("'", "''")))
        : 0;
  }

  private static String reason(RowMaker maker, List<@Nullable String> errors) {
    if (maker.missing() != null) {
      return maker.missing();
    }
    String first = errors.isEmpty() ? null : errors.getFirst();
    return first == null ? "no column of it can be written" : first;
  }

  private List<Map<String, Value>> rows(RowMaker maker, Table table, @Nullable Schema older) {
    List<Map<String, Value>> rows = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      rows.add(maker.row(n));
    }
    Table old = older == null ? null : older.tables().get(table.name());
    if (old != null) {
      rows.addAll(new NewerRows(maker, old, table).rows(count));
    }
    return rows.stream().filter(row -> !row.isEmpty()).toList();
  }

  private static List<List<Value>> values(List<Map<String, Value>> rows) {
    return rows.stream().map(row -> List.copyOf(row.values())).toList();
  }

  private static String sql(Table table, Map<String, Value> row) {
    String columns = row.keySet().stream().map(Seeder::quoted).collect(Collectors.joining(", "));
    String places = row.keySet().stream().map(c -> "?").collect(Collectors.joining(", "));
    return "INSERT INTO %s (%s) VALUES (%s)".formatted(quoted(table.name()), columns, places);
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static boolean isWritten(Column column) {
    return column.generated() == null;
  }
}
