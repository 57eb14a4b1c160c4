package dev.banister.rehearsal.seed;

import dev.banister.database.ScratchDatabase;
import dev.banister.schema.CheckConstraint;
import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.value.Value;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a few rows into each table, parents before children, the same rows for the same seed.
 *
 * <p>A table whose rows the database refuses is reported with the reason, never left out silently.
 */
public final class Seeder {
  /** Ordinary rows that are written after an upgrade into a table that has rows already. */
  private static final int MOST_ON_TOP = 1_000;

  private final ScratchDatabase database;
  private final long seed;
  private final int count;

  /**
   * A seeder.
   *
   * @param count rows for each table
   */
  public Seeder(ScratchDatabase database, long seed, int count) {
    this.database = database;
    this.seed = seed;
    this.count = count;
  }

  /**
   * Writes rows into every table.
   *
   * @param next the schema that the rows go to, whose checks they keep too: a value that no
   *     application would have written proves nothing against an upgrade
   */
  public SeedReport seed(Schema schema, Schema next) {
    return seed(schema, SeedOrder.of(schema), null, next);
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
            .filter(t -> NewerTable.isChanged(t, older, newer))
            .filter(t -> older.tables().containsKey(t.name()) || isEmpty(t))
            .toList();
    return seed(newer, changed, older, newer);
  }

  private boolean isEmpty(Table table) {
    return database
        .ask("SELECT 1 FROM %s LIMIT 1".formatted(database.quoted(table)))
        .rows()
        .isEmpty();
  }

  private SeedReport seed(Schema schema, List<Table> tables, @Nullable Schema older, Schema next) {
    Map<String, Integer> written = new LinkedHashMap<>();
    Map<String, String> refused = new LinkedHashMap<>();
    TypedValues values = TypedValues.of(database.dialect(), seed, schema);
    for (Table table : tables) {
      RowMaker maker = new RowMaker(database, schema, table, checks(table, next), values);
      List<Map<String, Value>> rows =
          maker.missing() == null ? rows(maker, table, older, schema) : List.of();
      TableSeeding seeding = new TableSeeding(database, table, maker);
      int good = seeding.write(rows);
      if (good > 0) {
        written.put(table.name(), good);
      } else if (isEmpty(table)) {
        refused.put(table.name(), seeding.reason());
      }
    }
    tables.forEach(table -> fillReferences(schema, table));
    return new SeedReport(written, refused);
  }

  private static List<CheckConstraint> checks(Table table, Schema next) {
    return Stream.concat(
            table.checks().stream(),
            next.table(table.name()).stream().flatMap(t -> t.checks().stream()))
        .distinct()
        .toList();
  }

  /** References that had to wait until their parents had rows. */
  private void fillReferences(Schema schema, Table table) {
    for (ForeignKey key : table.foreignKeys()) {
      Optional<Table> parent = SeedOrder.referenced(schema, key);
      if (key.columns().size() == 1
          && key.referencedColumns().size() == 1
          && !SeedOrder.isRequired(table, key)
          && parent.isPresent()
          && !parent.get().name().equals(table.name())) {
        database.insert(fill(table, key, parent.get()), List.of(List.of()));
      }
    }
  }

  /** Only where all are NULL: elsewhere NULL was meant. */
  private String fill(Table table, ForeignKey key, Table parent) {
    String column = quoted(key.columns().getFirst());
    String name = database.quoted(table);
    return "UPDATE %s SET %s = (SELECT %s FROM %s LIMIT 1) WHERE NOT EXISTS (SELECT 1 FROM %s WHERE %s IS NOT NULL)"
        .formatted(
            name,
            column,
            quoted(key.referencedColumns().getFirst()),
            database.quoted(parent),
            name,
            column);
  }

  /** Each is made when it is asked for. */
  private List<Map<String, Value>> rows(
      RowMaker maker, Table table, @Nullable Schema older, Schema schema) {
    Table old = older == null ? null : older.tables().get(table.name());
    int ordinary = old == null ? count : Math.min(count, MOST_ON_TOP);
    List<Map<String, Value>> newer =
        older == null || old == null
            ? List.of()
            : new NewerRows(NewerTable.of(old, table, older, schema, maker)).rows(ordinary);
    return new AbstractList<>() {
      @Override
      public Map<String, Value> get(int n) {
        return n < ordinary ? maker.row(n) : newer.get(n - ordinary);
      }

      @Override
      public int size() {
        return ordinary + newer.size();
      }
    };
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Whether a row gives the value itself; a database counts its own numbers on. */
  static boolean isWritten(Column column) {
    return column.generated() == null && !isNumbered(column);
  }

  /** Whether a row may give the value itself. */
  static boolean takesValues(Column column) {
    return column.generated() == null && !"a".equals(column.identity());
  }

  private static boolean isNumbered(Column column) {
    return column.identity() != null
        || column.defaultText() != null && column.defaultText().startsWith("nextval(");
  }
}
