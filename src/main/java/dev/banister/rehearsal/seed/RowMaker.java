package dev.banister.rehearsal.seed;

import dev.banister.database.SqliteDatabase;
import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes rows for one table: values by type and check, foreign keys from rows that are there. */
final class RowMaker {
  private static final int REFERENCED = 50;
  private final SqliteDatabase database;
  private final Schema schema;
  private final Table table;
  private final TypedValues values;
  private final Map<String, Domain> domains;
  private final Map<String, List<Value>> parents = new HashMap<>();
  private final long offset;
  private @Nullable String missing;

  RowMaker(SqliteDatabase database, Schema schema, Table table, TypedValues values) {
    this.database = database;
    this.schema = schema;
    this.table = table;
    this.values = values;
    this.domains = CheckReader.domains(table.checks());
    this.offset = offset();
    table.foreignKeys().forEach(this::readParents);
  }

  /** Why no row can be made, or null. */
  @Nullable String missing() {
    return missing;
  }

  /** Rows that are there already move the numbers on, so that keys stay free. */
  private long offset() {
    String query = "SELECT count(*), max(rowid) FROM " + Seeder.quoted(table.name());
    String plain = "SELECT count(*) FROM " + Seeder.quoted(table.name());
    boolean hasRowId = !table.options().toLowerCase(Locale.ROOT).contains("without");
    List<Value> answer = database.ask(hasRowId ? query : plain).rows().getFirst();
    return answer.stream()
        .mapToLong(v -> v instanceof Value.Int(var number) ? number.longValueExact() : 0)
        .max()
        .orElse(0);
  }

  private void readParents(ForeignKey key) {
    List<Table> referenced = SeedOrder.referenced(schema, key);
    if (referenced.isEmpty() || referenced.getFirst().name().equals(table.name())) {
      return;
    }
    Table parent = referenced.getFirst();
    List<String> columns = referencedColumns(key, parent);
    if (columns.size() != key.columns().size()) {
      return;
    }
    List<List<Value>> rows =
        database
            .ask(
                "SELECT %s FROM %s ORDER BY 1 LIMIT %d"
                    .formatted(
                        columns.stream().map(Seeder::quoted).collect(Collectors.joining(", ")),
                        Seeder.quoted(parent.name()),
                        REFERENCED))
            .rows();
    for (int i = 0; i < columns.size(); i++) {
      int at = i;
      parents.put(key.columns().get(i), rows.stream().map(row -> row.get(at)).toList());
    }
    if (rows.isEmpty() && key.columns().stream().anyMatch(this::isRequired)) {
      missing = "its parent table " + parent.name() + " has no rows";
    }
  }

  private static List<String> referencedColumns(ForeignKey key, Table parent) {
    if (!key.referencedColumns().isEmpty()) {
      return key.referencedColumns();
    }
    return parent.primaryKey() == null ? List.of() : parent.primaryKey().columns();
  }

  private boolean isRequired(String column) {
    return table.column(column).map(c -> !c.nullable()).orElse(false);
  }

  /** The n-th row, from 0: every third value that may be NULL is, but none in the first row. */
  Map<String, Value> row(long n) {
    Map<String, Value> row = new LinkedHashMap<>();
    int position = 0;
    for (Column column : table.columns()) {
      if (Seeder.isWritten(column)) {
        boolean mayBeNull = column.nullable() && column.keyPosition() == 0;
        boolean empty = mayBeNull && n > 0 && (n + position) % 3 == 0;
        row.put(column.name(), empty ? Value.NULL : value(column, n, false));
      }
      position++;
    }
    return row;
  }

  /** The n-th value of a column that is not NULL, unless it refers to a table without rows. */
  Value value(Column column, long n, boolean longest) {
    List<Value> referred = parents.get(column.name());
    if (referred != null) {
      return referred.isEmpty() ? Value.NULL : referred.get((int) (n % referred.size()));
    }
    if (refersToItself(column)) {
      return column.nullable() && n == 0 ? Value.NULL : selfReference(column, n);
    }
    Domain domain = domains.getOrDefault(column.name().toLowerCase(Locale.ROOT), Domain.ANY);
    return values.of(table.name(), column, domain, offset + n, longest);
  }

  private boolean refersToItself(Column column) {
    return column.keyPosition() == 0
        && table.foreignKeys().stream()
            .anyMatch(
                key ->
                    key.columns().contains(column.name())
                        && key.referencedTable().equalsIgnoreCase(table.name()));
  }

  /** A row that refers to its own table refers to the first of the new rows. */
  private Value selfReference(Column column, long n) {
    return table.foreignKeys().stream()
        .filter(key -> key.columns().contains(column.name()))
        .flatMap(
            key -> {
              List<String> columns = referencedColumns(key, table);
              int at = key.columns().indexOf(column.name());
              return at < columns.size() ? table.column(columns.get(at)).stream() : null;
            })
        .findFirst()
        .map(referenced -> value(referenced, column.nullable() ? 0 : n, false))
        .orElse(Value.NULL);
  }
}
