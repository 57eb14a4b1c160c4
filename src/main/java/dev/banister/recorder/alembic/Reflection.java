package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.PyValues;
import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Index;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import java.util.List;
import java.util.Map;
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

  PyObject columns(Table table) {
    Map<String, PyObject> types = run.constructs().reflectedTypes(table.name(), run.connection());
    return PyValues.list(
        table.columns().stream().map(c -> column(c, types.get(c.name()))).toList());
  }

  private static PyObject column(Column column, @Nullable PyObject type) {
    PyDictionary result = named(column.name());
    put(result, "type", Constructs.orNone(type));
    put(result, "nullable", Py.newBoolean(column.nullable()));
    put(result, "default", PyValues.textOrNone(column.defaultText()));
    put(result, "autoincrement", Py.newBoolean(column.autoincrement()));
    put(result, "primary_key", new PyInteger(column.keyPosition()));
    put(result, "comment", PyValues.textOrNone(column.comment()));
    return result;
  }

  PyObject indexes(Table table) {
    return PyValues.list(table.indexes().values().stream().map(this::index).toList());
  }

  private PyObject index(Index index) {
    PyDictionary result = named(index.name());
    put(result, "column_names", texts(index.parts()));
    put(result, "unique", Py.newBoolean(index.unique()));
    put(result, "dialect_options", new PyDictionary());
    return result;
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
    return PyValues.list(table.foreignKeys().stream().map(Reflection::foreignKey).toList());
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
    PyDictionary options = new PyDictionary();
    Map.of("ondelete", key.onDelete(), "onupdate", key.onUpdate())
        .forEach(
            (name, action) -> {
              if (!action.equals("NO ACTION")) {
                put(options, name, new PyUnicode(action));
              }
            });
    return options;
  }

  PyObject primaryKey(Table table) {
    PyDictionary result = named(table.primaryKey() == null ? null : table.primaryKey().name());
    put(
        result,
        "constrained_columns",
        texts(table.primaryKey() == null ? List.of() : table.primaryKey().columns()));
    return result;
  }

  PyObject checks(Table table) {
    return PyValues.list(
        table.checks().stream()
            .map(
                check -> {
                  PyDictionary result = named(check.name());
                  put(result, "sqltext", new PyUnicode(check.condition()));
                  return result;
                })
            .toList());
  }

  PyObject comment(Table table) {
    PyDictionary result = new PyDictionary();
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
    PyDictionary result = new PyDictionary();
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
