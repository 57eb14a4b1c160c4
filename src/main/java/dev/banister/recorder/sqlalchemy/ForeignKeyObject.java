package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.ConstraintDefinition.ForeignKey;
import dev.banister.recorder.facade.PyValues;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** {@code sa.ForeignKey} of a column of a table: from where to where, and its actions. */
final class ForeignKeyObject extends SchemaItemObject {
  private final TableObject table;
  private final ForeignKey key;
  private final int index;

  /**
   * @param index which of the key's columns
   */
  ForeignKeyObject(Library library, TableObject table, ForeignKey key, int index) {
    super(library, "ForeignKey");
    this.table = table;
    this.key = key;
    this.index = index;
  }

  @Override
  @Nullable PyObject own(String name) {
    return switch (name) {
      case "parent" -> table.columns().named(key.columns().get(index));
      case "column" -> target();
      case "target_fullname" ->
          new PyUnicode(key.referencedTable() + "." + key.referencedColumns().get(index));
      case "name" -> ConstraintObject.name(key.name());
      case "ondelete" -> PyValues.textOrNone(key.onDelete());
      case "onupdate" -> PyValues.textOrNone(key.onUpdate());
      case "constraint" ->
          new ConstraintObject(library(), "ForeignKeyConstraint", key, java.util.List.of());
      default -> null;
    };
  }

  /** The column at the other end, which the same metadata has to know. */
  private PyObject target() {
    Optional<TableObject> other = table.known(key.referencedTable());
    PyObject column =
        other.map(t -> t.columns().named(key.referencedColumns().get(index))).orElse(null);
    if (column == null) {
      throw library()
          .errors()
          .of(
              "NoReferencedTableError",
              "Foreign key associated with column '%s.%s' could not find table '%s' with which to generate a foreign key to target column '%s'"
                  .formatted(
                      table.name(),
                      key.columns().get(index),
                      key.referencedTable(),
                      key.referencedColumns().get(index)));
    }
    return column == null ? Py.None : column;
  }
}
