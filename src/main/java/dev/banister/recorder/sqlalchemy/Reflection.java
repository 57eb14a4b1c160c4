package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.ConstraintDefinition.ForeignKey;
import dev.banister.operation.ConstraintDefinition.Unique;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Name;
import dev.banister.schema.Column;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** Fills a table with what the catalog of the live database says of it. */
final class Reflection {
  private final Library library;

  Reflection(Library library) {
    this.library = library;
  }

  void fill(TableObject target, Table table) {
    table.columns().forEach(column -> target.add(column(column)));
    boolean sqlite = library.context().dialect() == Dialect.SQLITE;
    for (var key : sqlite ? new SqliteForeignKeys(table).keys() : table.foreignKeys()) {
      target.add(constraint("ForeignKeyConstraint", foreignKey(key)));
    }
    for (var unique : table.uniques()) {
      target.add(
          constraint(
              "UniqueConstraint", new Unique(name(unique.name()), unique.columns(), Map.of())));
    }
    table.indexes().values().forEach(index -> target.add(index(index)));
  }

  private ColumnObject column(Column column) {
    String text = column.defaultText();
    PyObject serverDefault = text == null ? null : new TextObject(library, text, Map.of());
    return new ColumnObject(
        library,
        new ColumnParts(
            column.name(),
            null,
            library.types().reflected(column.type()),
            column.nullable(),
            column.keyPosition() > 0,
            serverDefault,
            null,
            null,
            null,
            false,
            false,
            column.comment(),
            column.autoincrement() ? "true" : "auto",
            List.of(),
            null,
            false,
            Map.of()));
  }

  private ConstraintObject constraint(
      String className, dev.banister.operation.ConstraintDefinition definition) {
    return new ConstraintObject(library, className, definition, List.of());
  }

  private static ForeignKey foreignKey(dev.banister.schema.ForeignKey key) {
    return new ForeignKey(
        name(key.name()),
        key.columns(),
        table(key.referencedTable()),
        key.referencedColumns(),
        action(key.onDelete()),
        action(key.onUpdate()),
        Map.of());
  }

  private static TableName table(String qualified) {
    int dot = qualified.indexOf('.');
    return dot < 0
        ? TableName.of(qualified)
        : new TableName(qualified.substring(0, dot), qualified.substring(dot + 1));
  }

  private static @Nullable String action(String action) {
    return action.equals("NO ACTION") ? null : action;
  }

  private static @Nullable Name name(@Nullable String name) {
    return name == null ? null : Name.of(name);
  }

  private IndexObject index(dev.banister.schema.Index index) {
    List<SqlExpression> parts =
        index.parts().stream().<SqlExpression>map(Reflection::part).toList();
    return IndexObject.of(
        library, new IndexDefinition(Name.of(index.name()), parts, index.unique(), Map.of()));
  }

  private static SqlExpression part(String part) {
    boolean plain = part.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    return plain
        ? new SqlExpression.ColumnReference(null, part, dev.banister.sql.ColumnType.NULL)
        : SqlExpression.Text.of(part);
  }
}
