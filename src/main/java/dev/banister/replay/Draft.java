package dev.banister.replay;

import dev.banister.replay.catalog.CatalogKey;
import dev.banister.schema.Column;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import dev.banister.sql.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A schema while one operation works on it, with what was lost or could not be followed. */
final class Draft {
  private final Dialect dialect;
  private final List<String> losses = new ArrayList<>();
  private final Set<String> unclear = new LinkedHashSet<>();
  private final List<String> reasons = new ArrayList<>();
  private final Set<String> typesOfTables;
  private Schema schema;

  /**
   * @param typesOfTables types that tables of the same run brought along, for Alembic makes each of
   *     them once
   */
  Draft(Schema schema, Dialect dialect, Set<String> typesOfTables) {
    this.schema = schema;
    this.dialect = dialect;
    this.typesOfTables = typesOfTables;
  }

  Schema schema() {
    return schema;
  }

  void restore(Schema earlier) {
    schema = earlier;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Whether no table of this run has brought the type along; from now on one has. */
  boolean bringsAlong(String type) {
    return typesOfTables.add(type);
  }

  /** The key of a table, by which SQLite finds it in any letter case. */
  String key(TableName name) {
    String key = CatalogKey.of(name, dialect);
    return dialect != Dialect.SQLITE || has(key)
        ? key
        : schema.tables().keySet().stream()
            .filter(known -> known.equalsIgnoreCase(key))
            .findFirst()
            .orElse(key);
  }

  boolean has(String table) {
    return schema.tables().containsKey(table);
  }

  Table table(String table) {
    Table found = schema.tables().get(table);
    if (found == null) {
      throw new RefusedException("There is no table " + table + ".");
    }
    return found;
  }

  /** The column; one that an assumed table does not know yet becomes known. */
  Column column(String table, String column) {
    Table found = table(table);
    if (found.column(column).isEmpty() && found.assumed()) {
      List<Column> columns = new ArrayList<>(found.columns());
      columns.add(Column.of(column, AssumedTables.UNKNOWN_TYPE, true));
      put(found.withColumns(columns));
    }
    return table(table)
        .column(column)
        .orElseThrow(
            () -> new RefusedException("Table " + table + " has no column " + column + "."));
  }

  void put(Table table) {
    schema = schema.with(table);
  }

  void remove(String table) {
    schema = schema.without(table);
  }

  /** Changes a table in its place. */
  void edit(String table, UnaryOperator<Table> change) {
    put(change.apply(table(table)));
  }

  /** Changes every table, in place and order. */
  void editAll(UnaryOperator<Table> change) {
    Map<String, Table> changed = new LinkedHashMap<>();
    schema.tables().forEach((name, table) -> changed.put(name, change.apply(table)));
    schema = schema.withTables(changed);
  }

  void tables(Consumer<Map<String, Table>> change) {
    Map<String, Table> changed = new LinkedHashMap<>(schema.tables());
    change.accept(changed);
    schema = schema.withTables(changed);
  }

  void views(Consumer<Map<String, String>> change) {
    Map<String, String> changed = new LinkedHashMap<>(schema.views());
    change.accept(changed);
    schema = schema.withViews(changed);
  }

  void triggers(Consumer<Map<String, String>> change) {
    Map<String, String> changed = new LinkedHashMap<>(schema.triggers());
    change.accept(changed);
    schema = schema.withTriggers(changed);
  }

  void enums(Consumer<Map<String, List<String>>> change) {
    Map<String, List<String>> changed = new LinkedHashMap<>(schema.enums());
    change.accept(changed);
    schema = schema.withEnums(changed);
  }

  void sequences(Consumer<Map<String, String>> change) {
    Map<String, String> changed = new LinkedHashMap<>(schema.sequences());
    change.accept(changed);
    schema = schema.withSequences(changed);
  }

  void functions(Consumer<Map<String, String>> change) {
    Map<String, String> changed = new LinkedHashMap<>(schema.functions());
    change.accept(changed);
    schema = schema.withFunctions(changed);
  }

  void lose(String sentence) {
    losses.add(sentence);
  }

  List<String> losses() {
    return List.copyOf(losses);
  }

  /** Notes that these objects may be other than the draft has them; none stands for all. */
  void unclear(List<String> objects, String reason) {
    unclear.addAll(objects.isEmpty() ? List.of(NotFollowed.ALL) : objects);
    reasons.add(reason);
  }

  boolean isUnclear() {
    return !reasons.isEmpty();
  }

  List<String> unclearObjects() {
    return unclear.contains(NotFollowed.ALL) ? List.of() : List.copyOf(unclear);
  }

  String unclearReason() {
    return String.join("; ", new LinkedHashSet<>(reasons));
  }
}
