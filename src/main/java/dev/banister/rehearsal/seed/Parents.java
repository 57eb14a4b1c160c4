package dev.banister.rehearsal.seed;

import dev.banister.database.ScratchDatabase;
import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.value.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows that the foreign keys of one table can refer to. */
final class Parents {
  private static final int MOST = 25;
  private final ScratchDatabase database;
  private final Schema schema;
  private final Table table;
  private final Map<String, List<Value>> values = new HashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private @Nullable String missing;

  Parents(ScratchDatabase database, Schema schema, Table table) {
    this.database = database;
    this.schema = schema;
    this.table = table;
    for (int i = 0; i < table.foreignKeys().size(); i++) {
      read(table.foreignKeys().get(i), i);
    }
  }

  private void read(ForeignKey key, int position) {
    Optional<Table> parent = SeedOrder.referenced(schema, key);
    if (parent.isEmpty() || parent.get().name().equals(table.name())) {
      return;
    }
    List<String> columns = referencedColumns(key, parent.get());
    if (columns.size() != key.columns().size()) {
      return;
    }
    List<List<Value>> rows = rows(parent.get(), columns);
    for (int i = 0; i < columns.size(); i++) {
      int at = i;
      values.put(key.columns().get(i), rows.stream().map(row -> row.get(at)).toList());
      positions.put(key.columns().get(i), position);
    }
    if (rows.isEmpty() && SeedOrder.isRequired(table, key)) {
      missing = "its parent table " + parent.get().name() + " has no rows";
    }
  }

  /** From both ends in turn: what the upgrade itself wrote often has the last numbers. */
  private List<List<Value>> rows(Table parent, List<String> columns) {
    List<List<Value>> first = database.ask(query(parent, columns, "ASC")).rows();
    List<List<Value>> last =
        first.size() < MOST
            ? first.reversed() // these are all
            : database.ask(query(parent, columns, "DESC")).rows();
    Set<List<Value>> rows = new LinkedHashSet<>();
    for (int i = 0; i < first.size(); i++) {
      rows.add(last.get(i));
      rows.add(first.get(i));
    }
    return List.copyOf(rows);
  }

  private String query(Table parent, List<String> columns, String order) {
    return "SELECT %s FROM %s ORDER BY 1 %s LIMIT %d"
        .formatted(
            columns.stream().map(Seeder::quoted).collect(Collectors.joining(", ")),
            database.quoted(parent),
            order,
            MOST);
  }

  private static List<String> referencedColumns(ForeignKey key, Table parent) {
    if (!key.referencedColumns().isEmpty()) {
      return key.referencedColumns();
    }
    return parent.primaryKey() == null ? List.of() : parent.primaryKey().columns();
  }

  /** Why no row can be written, or null. */
  @Nullable String missing() {
    return missing;
  }

  /**
   * What the n-th row refers to in this column: NULL when there is nothing yet, empty when the
   * column is no reference. Two references of one table meet in ever new pairs.
   */
  Optional<Value> value(String column, long n) {
    List<Value> referred = values.get(column);
    if (referred == null) {
      return Optional.empty();
    }
    if (referred.isEmpty()) {
      return Optional.of(Value.NULL);
    }
    long size = referred.size();
    long at = (n + positions.get(column) * (n / size)) % size;
    return Optional.of(referred.get((int) at));
  }

  /** The column of this table that a column refers to, when it refers to its own table. */
  Optional<Column> own(Column column) {
    return column.keyPosition() > 0
        ? Optional.empty()
        : table.foreignKeys().stream()
            .filter(key -> key.columns().contains(column.name()))
            .filter(key -> key.referencedTable().equalsIgnoreCase(table.name()))
            .flatMap(key -> own(key, column.name()).stream())
            .findFirst();
  }

  private Optional<Column> own(ForeignKey key, String column) {
    List<String> columns = referencedColumns(key, table);
    int at = key.columns().indexOf(column);
    return at < columns.size() ? table.column(columns.get(at)) : Optional.empty();
  }
}
