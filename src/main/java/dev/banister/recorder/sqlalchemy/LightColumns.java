package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.ColumnType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** Columns of which a script says a name and perhaps a type: {@code sa.column("a")}. */
final class LightColumns {
  private LightColumns() {}

  static ColumnObject of(Library library, ExpressionObject column) {
    ColumnType type = column.type();
    PyObject object = type.isNull() ? null : library.types().object(type);
    return named(library, String.valueOf(column.columnName()), object);
  }

  static ColumnObject named(Library library, String name, @Nullable PyObject type) {
    return new ColumnObject(
        library,
        new ColumnParts(
            name, null, type, null, false, null, null, null, null, false, false, null, "auto",
            List.of(), null, false, Map.of()));
  }
}
