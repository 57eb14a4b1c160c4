package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Name;
import dev.banister.recorder.facade.PyValues;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** A constraint given beside the columns of a table, or a foreign key or check inside one. */
public final class ConstraintObject extends SchemaItemObject {
  private final ConstraintDefinition definition;
  private final List<PyObject> columns;
  private @Nullable TableObject table;

  ConstraintObject(
      Library library, String className, ConstraintDefinition definition, List<PyObject> columns) {
    super(library, className);
    this.definition = definition;
    this.columns = columns;
  }

  public ConstraintDefinition definition() {
    return definition;
  }

  /** The table it stands on, once it is known; else that of its first column. */
  public @Nullable TableObject table() {
    if (table != null) {
      return table;
    }
    return columns.stream()
        .map(c -> c instanceof ColumnObject column ? column.table() : null)
        .filter(t -> t != null)
        .findFirst()
        .orElse(null);
  }

  ConstraintObject copy() {
    return new ConstraintObject(library(), className(), definition, columns);
  }

  void attach(TableObject owner) {
    table = owner;
  }

  @Override
  @Nullable PyObject own(String name) {
    return switch (name) {
      case "name" -> name(definition.name());
      case "columns" -> PyValues.list(columns);
      case "column_keys" ->
          PyValues.list(columns.stream().map(c -> new PyUnicode(columnName(c))).toList());
      case "table", "parent" -> table();
      default -> null;
    };
  }

  @Override
  public PyObject __iter__() {
    return PyValues.list(columns).__iter__();
  }

  @Override
  public int __len__() {
    return columns.size();
  }

  static PyObject name(@Nullable Name name) {
    return PyValues.textOrNone(name == null ? null : name.text());
  }

  static String columnName(PyObject column) {
    return column instanceof ColumnObject object ? object.name() : PyValues.text(column);
  }
}
