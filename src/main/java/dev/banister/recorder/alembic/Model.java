package dev.banister.recorder.alembic;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.TableDefinition;
import dev.banister.recorder.sqlalchemy.ColumnObject;
import dev.banister.recorder.sqlalchemy.MappedClass;
import dev.banister.recorder.sqlalchemy.MappedObject;
import dev.banister.recorder.sqlalchemy.TableObject;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.ColumnReference;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.Delete;
import dev.banister.sql.SqlStatement.Insert;
import dev.banister.sql.SqlStatement.Update;
import dev.banister.sql.TypeFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.python.core.Py;
import org.python.core.PyObject;

/** A mapped class as a table: the statements that write its objects. */
final class Model {
  private final Constructs constructs;
  private final MappedClass mapped;
  private final TableObject table;

  private Model(Constructs constructs, MappedClass mapped, TableObject table) {
    this.constructs = constructs;
    this.mapped = mapped;
    this.table = table;
  }

  static Optional<Model> of(Constructs constructs, PyObject object) {
    return object instanceof MappedClass mapped
        ? mapped.mappedTable().map(table -> new Model(constructs, mapped, table))
        : Optional.empty();
  }

  static Optional<Model> of(Constructs constructs, MappedObject object) {
    return of(constructs, object.mappedClass());
  }

  MappedClass mapped() {
    return mapped;
  }

  String name() {
    return mapped.name();
  }

  /** Names of the columns by the attributes that hold them, in the order of the table. */
  Map<String, String> columns() {
    Map<String, String> byColumn = new LinkedHashMap<>();
    mapped.columnAttributes().forEach((a, c) -> byColumn.put(columnName(a, c), a));
    Map<String, String> columns = new LinkedHashMap<>();
    for (ColumnDefinition column : table.definition().columns()) {
      String attribute = byColumn.getOrDefault(column.name(), column.name());
      columns.put(attribute, column.name());
    }
    return columns;
  }

  private static String columnName(String attribute, Object column) {
    return column instanceof ColumnObject known ? known.name() : attribute;
  }

  /** Attributes of the primary key, in order. */
  List<String> key() {
    TableDefinition definition = table.definition();
    List<String> names = new ArrayList<>();
    definition.columns().stream()
        .filter(ColumnDefinition::primaryKey)
        .forEach(c -> names.add(c.name()));
    for (ConstraintDefinition constraint : definition.constraints()) {
      if (names.isEmpty() && constraint instanceof ConstraintDefinition.PrimaryKey key) {
        names.addAll(key.columns());
      }
    }
    return columns().entrySet().stream()
        .filter(e -> names.contains(e.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  TableObject tableObject() {
    return table;
  }

  String table() {
    return table.name().toString();
  }

  /**
   * The values of a new row: Python's defaults for what is not given, and NULL for a column that
   * has no default at all.
   *
   * @param bulk leaves such columns out
   */
  Map<String, PyObject> complete(Map<String, PyObject> given, boolean bulk) {
    Map<String, PyObject> row = new LinkedHashMap<>();
    columns()
        .forEach(
            (attribute, name) -> {
              PyObject value = given.get(attribute);
              boolean json = TypeFamily.of(type(name)) == TypeFamily.JSON;
              if (value != null && (value != Py.None || json)) {
                row.put(attribute, value);
              } else if (table.hasDefault(name)) {
                table.pythonDefault(name).ifPresent(d -> row.put(attribute, d));
              } else if (!bulk && !json && !key().contains(attribute)) {
                row.put(attribute, Py.None);
              }
            });
    return row;
  }

  /** What {@link #complete} added from defaults, by attribute. */
  Map<String, PyObject> defaults(Map<String, PyObject> given, Map<String, PyObject> completed) {
    Map<String, PyObject> added = new LinkedHashMap<>(completed);
    added.keySet().removeIf(a -> given.get(a) != null && given.get(a) != Py.None);
    added.values().removeIf(value -> value == Py.None);
    return added;
  }

  private ColumnType type(String column) {
    return table.columnTypes().getOrDefault(column, ColumnType.NULL);
  }

  Insert insert(Map<String, PyObject> values) {
    Map<String, SqlExpression> set = bound(values);
    return new Insert(
        table.name(), List.copyOf(set.keySet()), List.of(List.copyOf(set.values())), null);
  }

  Update update(Map<String, PyObject> changed, Map<String, PyObject> key) {
    return new Update(table.name(), bound(changed), List.of(), condition(key));
  }

  Delete delete(Map<String, PyObject> key) {
    return new Delete(table.name(), condition(key));
  }

  /** {@code key = value and …} for the attributes of the primary key. */
  SqlExpression condition(Map<String, PyObject> key) {
    List<SqlExpression> parts = new ArrayList<>();
    bound(key)
        .forEach(
            (column, value) ->
                parts.add(new SqlExpression.Operation("eq", List.of(reference(column), value))));
    return parts.size() == 1 ? parts.getFirst() : new SqlExpression.Operation("and", parts);
  }

  /** A statement that gives the primary key of the row it inserts. */
  SqlStatement returningKey(Insert insert) {
    List<SqlExpression> columns =
        key().stream().<SqlExpression>map(a -> reference(columns().get(a))).toList();
    return new SqlStatement.Returning(insert, columns);
  }

  private ColumnReference reference(String column) {
    ColumnType type = table.columnTypes().getOrDefault(column, ColumnType.NULL);
    return new ColumnReference(table.name(), column, type);
  }

  /** Attributes that hold the key of the other model's objects, with those that hold it there. */
  Map<String, String> referencesTo(Model other) {
    Map<String, String> references = new LinkedHashMap<>();
    for (ColumnDefinition column : table.definition().columns()) {
      for (ConstraintDefinition item : column.items()) {
        if (item instanceof ConstraintDefinition.ForeignKey key
            && key.referencedTable().equals(other.table.name())
            && key.referencedColumns().size() == 1) {
          references.putIfAbsent(
              attribute(column.name()), other.attribute(key.referencedColumns().getFirst()));
        }
      }
    }
    return references;
  }

  /** The attribute that holds a column. */
  String attribute(String column) {
    return columns().entrySet().stream()
        .filter(e -> e.getValue().equals(column))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(column);
  }

  /**
   * Values by column, in the order of the table; attributes that are no columns, such as
   * relationships, are left out.
   */
  private Map<String, SqlExpression> bound(Map<String, PyObject> values) {
    Map<String, SqlExpression> bound = new LinkedHashMap<>();
    columns()
        .forEach(
            (attribute, column) -> {
              PyObject value = values.get(attribute);
              if (value != null) {
                ColumnType type = table.columnTypes().getOrDefault(column, ColumnType.NULL);
                bound.put(column, constructs.bound(value, type));
              }
            });
    return bound;
  }
}
