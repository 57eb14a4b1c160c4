package dev.banister.replay;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Name;
import dev.banister.operation.Operation;
import dev.banister.operation.TableDefinition;
import dev.banister.replay.catalog.CatalogKey;
import dev.banister.replay.catalog.DeclaredTables;
import dev.banister.schema.Column;
import dev.banister.schema.Table;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import dev.banister.sql.Spelling;
import dev.banister.sql.SpellingException;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One table that no migration creates, while the history tells about it. */
final class AssumedTable {
  private static final ColumnType UNTOLD =
      new ColumnType(
          "Untold",
          "",
          Map.of(),
          List.of(),
          List.of(),
          Map.of(),
          new Unknown(
              AssumedTables.UNKNOWN_TYPE,
              "",
              SourceSpan.of("", 0),
              Unknown.Origin.APPLICATION,
              "no migration tells the type"));
  private final String key;
  private final Dialect dialect;
  private final Map<String, ColumnDefinition> columns = new LinkedHashMap<>();
  private final Map<String, ConstraintDefinition> constraints = new LinkedHashMap<>();
  private final Map<String, IndexDefinition> indexes = new LinkedHashMap<>();
  private final Set<String> addedLater = new HashSet<>();

  AssumedTable(String key, Dialect dialect) {
    this.key = key;
    this.dialect = dialect;
  }

  /** Learns from an operation of an upgrade, and from the downgrade beside it. */
  void reveal(Operation operation, List<Operation> downgrade) {
    switch (operation) {
      case Operation.AddColumn o -> addedLater.add(o.column().name());
      case Operation.DropColumn o -> column(o.column(), Operation.Existing.NOTHING, downgrade);
      case Operation.AlterColumn o -> {
        column(o.column(), o.existing(), downgrade);
        if (o.newName() != null) {
          addedLater.add(o.newName());
        }
      }
      case Operation.CreateIndex o -> {
        added(o.index().name());
        names(o.index()).forEach(this::mentioned);
      }
      case Operation.DropIndex o -> index(o.name(), downgrade);
      case Operation.CreateConstraint o -> {
        added(o.constraint().name());
        columnsOf(o.constraint()).forEach(this::mentioned);
      }
      case Operation.DropConstraint o -> constraint(o.name(), downgrade);
      default -> {}
    }
  }

  private void added(@Nullable Name name) {
    if (name != null) {
      addedLater.add(name.text());
    }
  }

  private void mentioned(String column) {
    column(column, Operation.Existing.NOTHING, List.of());
  }

  private boolean isNews(String name) {
    return !addedLater.contains(name) && !Unknown.in(name);
  }

  private void column(String name, Operation.Existing existing, List<Operation> downgrade) {
    ColumnDefinition known = columns.get(name);
    boolean untold = known == null || known.type().equals(UNTOLD);
    if (!isNews(name) || !untold) {
      return;
    }
    Optional<ColumnDefinition> made =
        downgrade.stream()
            .filter(Operation.AddColumn.class::isInstance)
            .map(o -> ((Operation.AddColumn) o).column())
            .filter(column -> column.name().equals(name))
            .findFirst();
    columns.put(name, made.orElseGet(() -> told(name, existing, downgrade)));
  }

  /** What {@code existing_*} says, else what the downgrade turns the column back into. */
  private static ColumnDefinition told(
      String name, Operation.Existing existing, List<Operation> downgrade) {
    Operation.AlterColumn back =
        find(downgrade, Operation.AlterColumn.class, o -> isBack(o, name)).orElse(null);
    ColumnType type = existing.type();
    Boolean nullable = existing.nullable();
    SqlExpression standard = existing.serverDefault().value();
    if (back != null) {
      type = type == null ? back.type() : type;
      nullable = nullable == null ? back.nullable() : nullable;
      standard = standard == null ? back.serverDefault().value() : standard;
    }
    return new ColumnDefinition(
        name,
        type == null ? UNTOLD : type,
        nullable,
        false,
        standard,
        null,
        null,
        false,
        false,
        existing.comment(),
        "auto",
        List.of(),
        null,
        false,
        Map.of());
  }

  private static boolean isBack(Operation.AlterColumn operation, String column) {
    return operation.newName() == null
        ? operation.column().equals(column)
        : operation.newName().equals(column);
  }

  private static <T> Optional<T> find(
      List<Operation> operations, Class<T> kind, Predicate<T> condition) {
    return operations.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(condition)
        .findFirst();
  }

  private void index(@Nullable Name name, List<Operation> downgrade) {
    if (name == null || !isNews(name.text()) || indexes.containsKey(name.text())) {
      return;
    }
    find(downgrade, Operation.CreateIndex.class, o -> isNamed(o.index().name(), name))
        .ifPresent(
            made -> {
              indexes.put(name.text(), made.index());
              names(made.index()).forEach(this::mentioned);
            });
  }

  private static boolean isNamed(@Nullable Name name, Name wanted) {
    return name != null && name.text().equals(wanted.text());
  }

  private void constraint(@Nullable Name name, List<Operation> downgrade) {
    if (name == null || !isNews(name.text()) || constraints.containsKey(name.text())) {
      return;
    }
    find(downgrade, Operation.CreateConstraint.class, o -> isNamed(o.constraint().name(), name))
        .ifPresent(
            made -> {
              constraints.put(name.text(), made.constraint());
              columnsOf(made.constraint()).forEach(this::mentioned);
            });
  }

  private static List<String> names(IndexDefinition index) {
    return index.parts().stream()
        .filter(SqlExpression.ColumnReference.class::isInstance)
        .map(part -> ((SqlExpression.ColumnReference) part).name())
        .toList();
  }

  private static List<String> columnsOf(ConstraintDefinition constraint) {
    return switch (constraint) {
      case ConstraintDefinition.PrimaryKey c -> c.columns();
      case ConstraintDefinition.Unique c -> c.columns();
      case ConstraintDefinition.ForeignKey c -> c.columns();
      case ConstraintDefinition.Check c -> List.of();
      case ConstraintDefinition.Exclude c -> List.of();
    };
  }

  Table table(NamingConvention convention) {
    String schema = key.contains(".") ? key.substring(0, key.lastIndexOf('.')) : null;
    TableDefinition declared =
        new TableDefinition(
            new TableName(schema, CatalogKey.bare(key)),
            List.copyOf(columns.values()),
            List.copyOf(constraints.values()),
            List.copyOf(indexes.values()),
            null,
            List.of(),
            Map.of());
    try {
      return new DeclaredTables(Spelling.of(dialect), convention).table(declared).withAssumed(true);
    } catch (SpellingException e) {
      return bare();
    }
  }

  /** The columns' names alone, for what the dialect cannot spell. */
  private Table bare() {
    List<Column> untold = new ArrayList<>();
    columns.keySet().forEach(name -> untold.add(Column.of(name, AssumedTables.UNKNOWN_TYPE, true)));
    return Table.named(key).withColumns(untold).withAssumed(true);
  }
}
