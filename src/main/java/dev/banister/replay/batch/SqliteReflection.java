package dev.banister.replay.batch;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Name;
import dev.banister.operation.TableDefinition;
import dev.banister.replay.catalog.CreateTableText;
import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Index;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A SQLite table as SQLAlchemy's reflection sees it, with everything that it does not see. */
final class SqliteReflection {
  private final Schema schema;

  SqliteReflection(Schema schema) {
    this.schema = schema;
  }

  /**
   * The table as a declaration; unnamed checks are still in it.
   *
   * @param resolveReferences whether the tables that foreign keys point at are reflected too
   * @throws BatchException when a table is missing
   */
  TableDefinition reflect(TableName name, String key, boolean resolveReferences) {
    Table table = find(key);
    if (resolveReferences) {
      requireReferenced(table, new HashSet<>(Set.of(key)));
    }
    ReflectedConstraints found = new ReflectedConstraints(table, schema, CreateTableText.of(table));
    List<ConstraintDefinition> constraints = new ArrayList<>();
    ConstraintDefinition.PrimaryKey primaryKey = found.primaryKey();
    if (primaryKey != null) {
      constraints.add(primaryKey);
    }
    constraints.addAll(found.foreignKeys());
    constraints.addAll(found.uniques());
    constraints.addAll(found.checks());
    return new TableDefinition(
        name, columns(table), constraints, indexes(table), null, List.of(), options(table));
  }

  /** SQLite finds a table in any letter case. */
  private Table find(String key) {
    return schema.tables().values().stream()
        .filter(table -> table.name().equalsIgnoreCase(key))
        .findFirst()
        .orElseThrow(() -> missing(key));
  }

  private static BatchException missing(String table) {
    return new BatchException("sqlalchemy.exc.NoSuchTableError", table);
  }

  private void requireReferenced(Table table, Set<String> seen) {
    for (ForeignKey key : table.foreignKeys()) {
      if (seen.add(key.referencedTable())) {
        Table parent =
            schema.table(key.referencedTable()).orElseThrow(() -> missing(key.referencedTable()));
        requireReferenced(parent, seen);
      }
    }
  }

  private static List<ColumnDefinition> columns(Table table) {
    return table.columns().stream().map(SqliteReflection::column).toList();
  }

  private static ColumnDefinition column(Column column) {
    ColumnType type = ReflectedType.of(column.type());
    ColumnDefinition.Computed computed =
        column.generated() == null
            ? null
            : new ColumnDefinition.Computed(text(column.generated()), null);
    return new ColumnDefinition(
        column.name(),
        type,
        column.nullable(),
        column.keyPosition() > 0,
        defaultOf(column.defaultText()),
        computed,
        null,
        false,
        false,
        null,
        "auto",
        List.of(),
        null,
        false,
        Map.of());
  }

  /** Alembic puts brackets around what it takes for an expression. */
  private static @Nullable SqlExpression defaultOf(@Nullable String text) {
    if (text == null) {
      return null;
    }
    boolean plain = text.matches("[0-9.]|'.+'|\\(.+\\)");
    return text(plain ? text : "(" + text + ")");
  }

  private static SqlExpression.Text text(String text) {
    return SqlExpression.Text.of(ReflectedConstraints.escaped(text));
  }

  private static List<IndexDefinition> indexes(Table table) {
    return table.indexes().values().stream()
        .sorted(java.util.Comparator.comparing(Index::name))
        .map(index -> index(table, index))
        .filter(index -> !index.parts().isEmpty())
        .toList();
  }

  /** An index with an expression comes out without parts. */
  private static IndexDefinition index(Table table, Index index) {
    List<SqlExpression> parts = new ArrayList<>();
    for (String part : index.parts()) {
      String column = columnOf(table, part);
      if (column == null) {
        parts.clear();
        break;
      }
      parts.add(new SqlExpression.ColumnReference(null, column, ColumnType.NULL));
    }
    Map<String, SqlExpression> options = new LinkedHashMap<>();
    if (index.where() != null) {
      options.put("sqlite_where", text(index.where()));
    }
    return new IndexDefinition(new Name(index.name(), true), parts, index.unique(), options);
  }

  /** The column of {@code name}, {@code name desc}, {@code name collate nocase}; else null. */
  private static @Nullable String columnOf(Table table, String part) {
    if (table.column(part).isPresent()) {
      return part;
    }
    String[] words = part.split("\\s+", 2);
    String rest = words.length == 1 ? "" : words[1].toLowerCase(Locale.ROOT);
    boolean plain = rest.matches("(collate \"?\\w+\"?)?( ?(asc|desc))?");
    String name = words[0].replaceAll("^\"|\"$", "");
    return plain && table.column(name).isPresent() ? name : null;
  }

  private static Map<String, SqlExpression> options(Table table) {
    Map<String, SqlExpression> options = new LinkedHashMap<>();
    String upper = table.options().toUpperCase(Locale.ROOT);
    if (upper.contains("WITHOUT")) {
      options.put("sqlite_with_rowid", SqlExpression.Literal.of(Value.of(false)));
    }
    if (upper.contains("STRICT")) {
      options.put("sqlite_strict", SqlExpression.Literal.of(Value.of(true)));
    }
    return options;
  }
}
