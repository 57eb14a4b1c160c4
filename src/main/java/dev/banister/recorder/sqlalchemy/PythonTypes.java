package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.ColumnType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/**
 * The types that need Python to turn a stored value into what a script sees: enums of a Python
 * class, and decorated types of the script itself.
 */
public final class PythonTypes {
  private final Map<ColumnType, PyObject> enumerations = new HashMap<>();
  private final Map<ColumnType, PyObject> decorators = new HashMap<>();

  PythonTypes() {}

  void enumeration(ColumnType type, PyObject enumeration) {
    enumerations.put(type, enumeration);
  }

  void decorator(ColumnType type, PyObject object) {
    decorators.put(type, object);
  }

  /** The enum class behind a type, or null. */
  public @Nullable PyObject enumeration(ColumnType type) {
    return enumerations.get(type);
  }

  /** The object of the script that a type is, or null. */
  public @Nullable PyObject decorator(ColumnType type) {
    return decorators.get(type);
  }
}
