package dev.banister.replay.catalog;

import dev.banister.schema.CheckConstraint;
import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.PrimaryKey;
import dev.banister.schema.Table;
import dev.banister.schema.UniqueConstraint;
import dev.banister.sql.Dialect;
import dev.banister.sql.Identifiers;
import dev.banister.sql.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The CREATE TABLE text that SQLite keeps of a table which operations made: every constraint at
 * table level, as SQLAlchemy writes it.
 */
public final class CreateTableText {
  private static final Identifiers NAMES = Spelling.of(Dialect.SQLITE).identifiers();

  private CreateTableText() {}

  /** The text that the table has, or would have. */
  public static String of(Table table) {
    return table.created() != null ? table.created() : of(table, Map.of());
  }

  /** The text with these checks inside their columns. */
  static String of(Table table, Map<String, List<CheckConstraint>> inside) {
    List<CheckConstraint> left = new ArrayList<>(table.checks());
    List<String> items = new ArrayList<>();
    for (Column column : table.columns()) {
      StringBuilder item = new StringBuilder(column(table, column));
      for (CheckConstraint check : inside.getOrDefault(column.name(), List.of())) {
        item.append(' ').append(check(check));
        left.remove(check);
      }
      items.add(item.toString());
    }
    boolean inline = table.columns().stream().anyMatch(Column::autoincrement);
    if (table.primaryKey() != null && !inline) {
      items.add(primaryKey(table.primaryKey()));
    }
    table.uniques().forEach(unique -> items.add(unique(unique)));
    left.forEach(check -> items.add(check(check)));
    table.foreignKeys().forEach(key -> items.add(foreignKey(key)));
    return "CREATE TABLE %s (\n\t%s\n)%s"
        .formatted(
            NAMES.quote(table.name()),
            String.join(", \n\t", items),
            table.options().isEmpty() ? "" : "\n " + table.options().replace(", ", ",\n "));
  }

  /** One column's item. */
  public static String column(Table table, Column column) {
    return NAMES.quote(column.name())
        + " "
        + column.type()
        + (column.collation() == null ? "" : " COLLATE " + column.collation())
        + (column.defaultText() == null ? "" : " DEFAULT " + bracketed(column.defaultText()))
        + (column.nullable() ? "" : " NOT NULL")
        + (column.autoincrement() ? " PRIMARY KEY AUTOINCREMENT" : "")
        + (column.generated() == null ? "" : " GENERATED ALWAYS AS (" + column.generated() + ")");
  }

  private static String bracketed(String text) {
    boolean bare = text.matches("(?s)'.*'|\\w+");
    return bare ? text : "(" + text + ")";
  }

  private static String named(@Nullable String name) {
    return name == null ? "" : "CONSTRAINT " + NAMES.quote(name) + " ";
  }

  private static String primaryKey(PrimaryKey key) {
    return named(key.name()) + "PRIMARY KEY (" + NAMES.list(key.columns()) + ")";
  }

  private static String unique(UniqueConstraint unique) {
    return named(unique.name()) + "UNIQUE (" + NAMES.list(unique.columns()) + ")";
  }

  private static String check(CheckConstraint check) {
    return named(check.name()) + "CHECK (" + check.condition() + ")";
  }

  private static String foreignKey(ForeignKey key) {
    return named(key.name()) + "FOREIGN KEY(" + NAMES.list(key.columns()) + ") " + references(key);
  }

  /** {@code REFERENCES o (id) ON DELETE CASCADE}. */
  public static String references(ForeignKey key) {
    return "REFERENCES "
        + NAMES.quote(key.referencedTable())
        + (key.referencedColumns().isEmpty()
            ? ""
            : " (" + NAMES.list(key.referencedColumns()) + ")")
        + action(" ON DELETE ", key.onDelete())
        + action(" ON UPDATE ", key.onUpdate())
        + (key.deferrable() == null
            ? ""
            : " " + key.deferrable().toUpperCase(java.util.Locale.ROOT));
  }

  private static String action(String clause, String action) {
    return action.equals("NO ACTION") ? "" : clause + action;
  }
}
