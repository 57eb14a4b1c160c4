package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.ColumnType;
import dev.banister.value.Value;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** A member of a Python enum goes into an {@code sa.Enum} under its name, elsewhere by value. */
final class EnumMembers {
  private EnumMembers() {}

  static Value value(Library library, PyObject object, ColumnType type) {
    String name = type.labels().isEmpty() ? null : memberName(object);
    return name != null && type.labels().contains(name)
        ? Value.of(name)
        : library.values().of(object);
  }

  private static @Nullable String memberName(PyObject object) {
    PyObject type = object.__findattr__("__class__");
    boolean member = type != null && type.__findattr__("__members__") != null;
    return member ? PyValues.text(object.__getattr__("name")) : null;
  }
}
