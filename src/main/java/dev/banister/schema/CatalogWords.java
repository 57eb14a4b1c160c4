package dev.banister.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects of a catalog in the short words that a difference shows. */
final class CatalogWords {
  private CatalogWords() {}

  static String of(Table table) {
    return columns(table.columns().stream().map(Column::name).toList());
  }

  /** {@code VARCHAR(50) NOT NULL DEFAULT 'x'}. */
  static String of(Column column) {
    return column.type()
        + (column.nullable() ? "" : " NOT NULL")
        + prefixed(" DEFAULT ", column.defaultText())
        + (column.generated() == null ? "" : " GENERATED ALWAYS AS (" + column.generated() + ")")
        + identity(column.identity())
        + (column.autoincrement() ? " AUTOINCREMENT" : "")
        + prefixed(" COLLATE ", column.collation());
  }

  private static String identity(@Nullable String kind) {
    if (kind == null) {
      return "";
    }
    return " GENERATED " + (kind.equals("a") ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY";
  }

  static String of(ForeignKey key) {
    return columns(key.columns())
        + " REFERENCES "
        + key.referencedTable()
        + (key.referencedColumns().isEmpty() ? "" : " " + columns(key.referencedColumns()))
        + (isNoAction(key.onDelete()) ? "" : " ON DELETE " + key.onDelete())
        + (isNoAction(key.onUpdate()) ? "" : " ON UPDATE " + key.onUpdate())
        + prefixed(" ", key.deferrable());
  }

  static boolean isNoAction(String action) {
    return action.isEmpty() || action.equalsIgnoreCase("NO ACTION");
  }

  static String of(Index index) {
    return (index.unique() ? "UNIQUE " : "")
        + columns(index.parts())
        + prefixed(" WHERE ", index.where())
        + (index.method().isEmpty() || index.method().equals("btree")
            ? ""
            : " USING " + index.method());
  }

  static String columns(List<String> columns) {
    return "(" + String.join(", ", columns) + ")";
  }

  private static String prefixed(String prefix, @Nullable String text) {
    return text == null ? "" : prefix + text;
  }
}
