package dev.banister.replay.catalog;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Name;
import dev.banister.operation.TableDefinition;
import dev.banister.replay.raw.IndexPart;
import dev.banister.schema.CheckConstraint;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Index;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import dev.banister.sql.NamingConvention.Subject;
import dev.banister.sql.Spelling;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import dev.banister.sql.TypeCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns declared tables, constraints and indexes into what the catalog will hold. */
public final class DeclaredTables {
  private final Dialect dialect;
  private final Spelling spelling;
  private final ConstraintNames names;
  private final DeclaredColumns columns;

  public DeclaredTables(Spelling spelling, NamingConvention convention) {
    this.dialect = spelling.dialect();
    this.spelling = spelling;
    this.names = new ConstraintNames(spelling, convention);
    this.columns = new DeclaredColumns(spelling);
  }

  public ConstraintNames names() {
    return names;
  }

  public DeclaredColumns columns() {
    return columns;
  }

  /**
   * The table with everything that its columns bring along.
   *
   * @throws dev.banister.sql.SpellingException when the dialect cannot express it
   */
  public Table table(TableDefinition written) {
    TableDefinition declared = withoutSystemColumns(written);
    String key = CatalogKey.of(declared.name(), dialect);
    Table empty =
        Table.named(key)
            .withComment(dialect == Dialect.SQLITE ? null : declared.comment())
            .withOptions(options(declared));
    TableAssembly assembly = new TableAssembly(empty, dialect, true);
    ConstraintDefinition.@Nullable PrimaryKey explicit = explicitKey(declared);
    List<String> keyColumns = keyColumns(declared, explicit);
    Set<String> referring = referring(declared);
    boolean autoincrement = flag(declared, "sqlite_autoincrement");
    for (ColumnDefinition column : declared.columns()) {
      KeyPlace place =
          new KeyPlace(key, keyColumns, autoincrement, referring.contains(column.name()));
      assembly.column(columns.column(column, place));
    }
    if (!keyColumns.isEmpty()) {
      boolean inline =
          assembly.table().columns().stream()
              .anyMatch(c -> c.autoincrement() && dialect == Dialect.SQLITE);
      Name given = explicit == null ? null : explicit.name();
      Subject subject = Subject.of("pk", declared.name(), keyColumns);
      assembly.primaryKey(inline ? null : names.of(subject, given), keyColumns);
    }
    declared.constraints().forEach(c -> constraint(assembly, declared.name(), c));
    declared.columns().forEach(c -> belongings(assembly, declared.name(), c));
    declared.indexes().forEach(i -> assembly.index(index(declared.name(), i)));
    return dialect == Dialect.SQLITE
        ? withColumnChecks(assembly.table(), declared)
        : assembly.table();
  }

  /** Columns that the database has anyway, such as {@code xmin}. */
  private static TableDefinition withoutSystemColumns(TableDefinition declared) {
    return new TableDefinition(
        declared.name(),
        declared.columns().stream()
            .filter(c -> !Boolean.TRUE.equals(ForeignKeyText.flag(c.options().get("system"))))
            .toList(),
        declared.constraints(),
        declared.indexes(),
        declared.comment(),
        declared.prefixes(),
        declared.options());
  }

  private static Set<String> referring(TableDefinition declared) {
    Set<String> columns = new HashSet<>();
    for (ConstraintDefinition constraint : declared.constraints()) {
      if (constraint instanceof ConstraintDefinition.ForeignKey key) {
        columns.addAll(key.columns());
      }
    }
    for (ColumnDefinition column : declared.columns()) {
      if (column.items().stream().anyMatch(ConstraintDefinition.ForeignKey.class::isInstance)) {
        columns.add(column.name());
      }
    }
    return columns;
  }

  /** A check inside its column goes with the column, which only the text tells. */
  private Table withColumnChecks(Table table, TableDefinition declared) {
    Map<String, List<CheckConstraint>> inside = new LinkedHashMap<>();
    for (ColumnDefinition column : declared.columns()) {
      for (ConstraintDefinition item : column.items()) {
        if (item instanceof ConstraintDefinition.Check check) {
          List<String> self = List.of(column.name());
          inside
              .computeIfAbsent(column.name(), name -> new ArrayList<>())
              .add(
                  new CheckConstraint(
                      name("ck", declared.name(), self, check.name()),
                      spelling.condition(check.condition())));
        }
      }
    }
    return inside.isEmpty() ? table : table.withCreated(CreateTableText.of(table, inside));
  }

  private static ConstraintDefinition.@Nullable PrimaryKey explicitKey(TableDefinition declared) {
    return declared.constraints().stream()
        .filter(ConstraintDefinition.PrimaryKey.class::isInstance)
        .map(ConstraintDefinition.PrimaryKey.class::cast)
        .findFirst()
        .orElse(null);
  }

  private static List<String> keyColumns(
      TableDefinition declared, ConstraintDefinition.@Nullable PrimaryKey explicit) {
    return explicit != null && !explicit.columns().isEmpty()
        ? explicit.columns()
        : declared.columns().stream()
            .filter(ColumnDefinition::primaryKey)
            .map(ColumnDefinition::name)
            .toList();
  }

  private static boolean flag(TableDefinition declared, String option) {
    return Boolean.TRUE.equals(ForeignKeyText.flag(declared.options().get(option)));
  }

  private String options(TableDefinition declared) {
    if (dialect != Dialect.SQLITE) {
      return "";
    }
    List<String> options = new ArrayList<>();
    if (Boolean.FALSE.equals(ForeignKeyText.flag(declared.options().get("sqlite_with_rowid")))) {
      options.add("WITHOUT ROWID");
    }
    if (flag(declared, "sqlite_strict")) {
      options.add("STRICT");
    }
    return String.join(", ", options);
  }

  /** Adds what a column brings along: unique, references, checks, index. */
  public void belongings(TableAssembly assembly, TableName table, ColumnDefinition column) {
    List<String> self = List.of(column.name());
    if (column.index()) {
      String name = Objects.requireNonNull(names.of(Subject.of("ix", table, self), null));
      assembly.index(new Index(name, self, column.unique(), null, ""));
    } else if (column.unique()) {
      assembly.unique(names.of(Subject.of("uq", table, self), null), self);
    }
    for (ConstraintDefinition item : column.items()) {
      constraint(assembly, table, within(item, self));
    }
    spelling
        .typeCheck(column.type(), column.name())
        .ifPresent(check -> typeCheck(assembly, table, self, check));
  }

  private static ConstraintDefinition within(ConstraintDefinition item, List<String> column) {
    return item instanceof ConstraintDefinition.ForeignKey key && key.columns().isEmpty()
        ? new ConstraintDefinition.ForeignKey(
            key.name(),
            column,
            key.referencedTable(),
            key.referencedColumns(),
            key.onDelete(),
            key.onUpdate(),
            key.options())
        : item;
  }

  private void typeCheck(
      TableAssembly assembly, TableName table, List<String> column, TypeCheck check) {
    Name given = check.name() == null ? null : Name.of(check.name());
    assembly.check(names.of(Subject.of("ck", table, column), given), check.condition());
  }

  /** Adds one constraint; an EXCLUDE is none that the catalog here holds. */
  public void constraint(TableAssembly assembly, TableName table, ConstraintDefinition declared) {
    switch (declared) {
      case ConstraintDefinition.PrimaryKey key -> {
        if (assembly.table().primaryKey() == null && !key.columns().isEmpty()) {
          assembly.primaryKey(name("pk", table, key.columns(), key.name()), key.columns());
        }
      }
      case ConstraintDefinition.Unique unique ->
          assembly.unique(name("uq", table, unique.columns(), unique.name()), unique.columns());
      case ConstraintDefinition.Check check -> {
        String condition = spelling.condition(check.condition());
        List<String> used = ColumnUse.columns(assembly.table(), condition, dialect);
        assembly.check(name("ck", table, used, check.name()), condition);
      }
      case ConstraintDefinition.ForeignKey key -> {
        if (!assembly.isCreating() || !isAddedLater(key)) {
          assembly.foreignKey(foreignKey(table, key));
        }
      }
      case ConstraintDefinition.Exclude exclude -> {}
    }
  }

  /** With {@code use_alter} SQLAlchemy leaves it out of CREATE TABLE, and Alembic never adds it. */
  private boolean isAddedLater(ConstraintDefinition.ForeignKey key) {
    return dialect != Dialect.SQLITE
        && Boolean.TRUE.equals(ForeignKeyText.flag(key.options().get("use_alter")));
  }

  private @Nullable String name(
      String kind, TableName table, List<String> columnNames, @Nullable Name given) {
    return names.of(Subject.of(kind, table, columnNames), given);
  }

  public ForeignKey foreignKey(TableName table, ConstraintDefinition.ForeignKey declared) {
    List<String> referenced =
        declared.referencedColumns().isEmpty() ? declared.columns() : declared.referencedColumns();
    Subject subject =
        new Subject("fk", table, declared.columns(), declared.referencedTable(), referenced);
    return new ForeignKey(
        names.of(subject, declared.name()),
        declared.columns(),
        CatalogKey.of(declared.referencedTable(), dialect),
        referenced,
        ForeignKeyText.action(declared.onDelete()),
        ForeignKeyText.action(declared.onUpdate()),
        ForeignKeyText.deferrable(declared.options()));
  }

  public Index index(TableName table, IndexDefinition declared) {
    List<String> parts = declared.parts().stream().map(this::part).toList();
    String name = names.of(Subject.of("ix", table, firstColumns(declared)), declared.name());
    return new Index(
        name == null ? "" : name, parts, declared.unique(), where(declared), method(declared));
  }

  private static List<String> firstColumns(IndexDefinition declared) {
    return declared.parts().stream()
        .filter(SqlExpression.ColumnReference.class::isInstance)
        .map(part -> ((SqlExpression.ColumnReference) part).name())
        .toList();
  }

  private String part(SqlExpression part) {
    if (part instanceof SqlExpression.ColumnReference column) {
      return column.name();
    }
    // SQLAlchemy puts brackets around an expression here on every other dialect.
    String text =
        dialect == Dialect.SQLITE ? spelling.expression(part) : spelling.groupedExpression(part);
    return IndexPart.canonical(text, dialect);
  }

  private @Nullable String where(IndexDefinition declared) {
    SqlExpression where = declared.options().get(dialect.id() + "_where");
    if (where == null) {
      return null;
    }
    String plain = ForeignKeyText.text(where);
    return plain != null ? plain : spelling.condition(where);
  }

  private String method(IndexDefinition declared) {
    if (dialect == Dialect.SQLITE) {
      return "";
    }
    String using = ForeignKeyText.text(declared.options().get(dialect.id() + "_using"));
    return using == null ? "btree" : using.toLowerCase(java.util.Locale.ROOT);
  }
}
