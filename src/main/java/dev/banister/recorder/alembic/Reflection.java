package dev.banister.recorder.alembic;

import dev.banister.python.runtime.Dicts;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.sqlalchemy.SqliteForeignKeys;
import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Index;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlStatement;
import dev.banister.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyInteger;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** A catalog in the dictionaries that SQLAlchemy's inspector gives. */
final class Reflection {
  private final AlembicRun run;

  Reflection(AlembicRun run) {
    this.run = run;
  }

  /** A view, with the columns that the database tells of it. */
  Optional<Table> view(Schema schema, String name) {
    if (!schema.views().containsKey(name)) {
      return Optional.empty();
    }
    SqlStatement question =
        SqlStatement.Raw.of("PRAGMA table_info(\"" + name.replace("\"", "\"\"") + "\")");
    List<Column> columns =
        run.context().query(question).orElse(Rows.NONE).rows().stream()
            .map(row -> Column.of(text(row.get(1)), text(row.get(2)), true))
            .toList();
    return Optional.of(Table.named(name).withColumns(columns));
  }

  private static String text(Value value) {
    return value instanceof Value.Text(String text) ? text : "";
  }

  PyObject columns(Table table) {
    return PyValues.list(table.columns().stream().map(this::column).toList());
  }

  private PyObject column(Column column) {
    PyDictionary result = named(column.name());
    put(result, "type", run.constructs().reflectedType(column.type()));
    put(result, "nullable", Py.newBoolean(column.nullable()));
    put(result, "default", PyValues.textOrNone(column.defaultText()));
    if (!isSqlite()) {
      put(result, "autoincrement", Py.newBoolean(column.autoincrement()));
      put(result, "comment", PyValues.textOrNone(column.comment()));
    }
    put(result, "primary_key", new PyInteger(column.keyPosition()));
    return result;
  }

  private boolean isSqlite() {
    return run.context().dialect() == Dialect.SQLITE;
  }

  /** SQLite's dialect leaves out an index over expressions, and tells 1 for unique. */
  PyObject indexes(Table table) {
    return PyValues.list(
        table.indexes().values().stream()
            .sorted(Comparator.comparing(Index::name))
            .filter(i -> i.parts().stream().allMatch(p -> table.column(bare(p)).isPresent()))
            .map(this::index)
            .toList());
  }

  private static String bare(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    boolean directed = lower.endsWith(" desc") || lower.endsWith(" asc");
    String name = directed ? part.substring(0, part.lastIndexOf(' ')) : part;
    return name.strip().replaceAll("^[\"`\\[]|[\"`\\]]$", "");
  }

  private PyObject index(Index index) {
    PyDictionary result = named(index.name());
    put(result, "column_names", texts(index.parts().stream().map(Reflection::bare).toList()));
    put(
        result,
        "unique",
        isSqlite() ? new PyInteger(index.unique() ? 1 : 0) : Py.newBoolean(index.unique()));
    put(result, "dialect_options", options(index));
    return result;
  }

  private PyObject options(Index index) {
    PyDictionary options = Dicts.empty();
    if (index.where() != null) {
      String dialect = run.context().dialect().id();
      put(options, dialect + "_where", run.constructs().text(index.where()));
    }
    return options;
  }

  PyObject uniques(Table table) {
    return PyValues.list(
        table.uniques().stream()
            .map(
                unique -> {
                  PyDictionary result = named(unique.name());
                  put(result, "column_names", texts(unique.columns()));
                  return result;
                })
            .toList());
  }

  PyObject foreignKeys(Table table) {
    List<ForeignKey> keys = isSqlite() ? new SqliteForeignKeys(table).keys() : table.foreignKeys();
    return PyValues.list(keys.stream().map(Reflection::foreignKey).toList());
  }

  private static PyObject foreignKey(ForeignKey key) {
    int dot = key.referencedTable().lastIndexOf('.');
    PyDictionary result = named(key.name());
    put(result, "constrained_columns", texts(key.columns()));
    put(
        result,
        "referred_schema",
        PyValues.textOrNone(dot < 0 ? null : key.referencedTable().substring(0, dot)));
    put(result, "referred_table", new PyUnicode(key.referencedTable().substring(dot + 1)));
    put(result, "referred_columns", texts(key.referencedColumns()));
    put(result, "options", actions(key));
    return result;
  }

  private static PyObject actions(ForeignKey key) {
    PyDictionary options = Dicts.empty();
    action(options, "ondelete", key.onDelete());
    action(options, "onupdate", key.onUpdate());
    return options;
  }

  private static void action(PyDictionary options, String name, String action) {
    if (!action.equals("NO ACTION")) {
      put(options, name, new PyUnicode(action));
    }
  }

  PyObject primaryKey(Table table) {
    if (table.primaryKey() == null) {
      PyDictionary none = named(null);
      put(none, "constrained_columns", texts(List.of()));
      return none;
    }
    PyDictionary result = Dicts.empty();
    put(result, "constrained_columns", texts(table.primaryKey().columns()));
    put(result, "name", PyValues.textOrNone(table.primaryKey().name()));
    return result;
  }

  PyObject checks(Table table) {
    return PyValues.list(
        table.checks().stream()
            .map(
                check -> {
                  PyDictionary result = Dicts.empty();
                  put(result, "sqltext", new PyUnicode(check.condition()));
                  put(result, "name", PyValues.textOrNone(check.name()));
                  return result;
                })
            .toList());
  }

  PyObject comment(Table table) {
    PyDictionary result = Dicts.empty();
    put(result, "text", PyValues.textOrNone(table.comment()));
    return result;
  }

  PyObject enums(Schema schema) {
    return PyValues.list(
        schema.enums().entrySet().stream()
            .map(
                entry -> {
                  PyDictionary result = named(entry.getKey());
                  put(result, "labels", texts(entry.getValue()));
                  return result;
                })
            .toList());
  }

  private static PyDictionary named(@Nullable String name) {
    PyDictionary result = Dicts.empty();
    put(result, "name", PyValues.textOrNone(name));
    return result;
  }

  private static void put(PyDictionary dictionary, String key, PyObject value) {
    dictionary.__setitem__(new PyUnicode(key), value);
  }

  private static PyObject texts(List<String> texts) {
    return PyValues.list(texts.stream().map(PyUnicode::new).toList());
  }
}
