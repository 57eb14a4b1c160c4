package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.sql.ColumnType;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** A type of a library beside SQLAlchemy. */
final class PluginType extends FacadeObject {
  private final PluginTypeClass typeClass;
  private final ColumnType columnType;

  PluginType(PluginTypeClass typeClass, ColumnType columnType) {
    this.typeClass = typeClass;
    this.columnType = columnType;
  }

  ColumnType columnType() {
    return columnType;
  }

  @Override
  protected PyObject pythonClass() {
    return typeClass;
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "copy" -> FacadeFunction.of("copy(**kw)", a -> this);
      default -> null;
    };
  }

  @Override
  protected String description() {
    return typeClass.name() + "()";
  }
}
