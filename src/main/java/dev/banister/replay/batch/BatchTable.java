package dev.banister.replay.batch;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Operation;
import dev.banister.operation.TableDefinition;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table while a batch block works on it.
 *
 * <p>Columns go by their old names throughout, also after a rename; constraints and indexes take
 * the new names at the end.
 */
final class BatchTable {
  private final Operation.BatchAlterTable block;
  private final Map<String, SqlExpression> options = new LinkedHashMap<>();
  private final Map<String, ColumnDefinition> columns = new LinkedHashMap<>();
  private final Map<String, ColumnType> casts = new LinkedHashMap<>();
  private final List<String> copied = new ArrayList<>();
  private final Map<String, ConstraintDefinition> named = new LinkedHashMap<>();
  private final List<ConstraintDefinition> unnamed = new ArrayList<>();
  private final Map<String, IndexDefinition> indexes = new LinkedHashMap<>();
  private final Map<String, IndexDefinition> newIndexes = new LinkedHashMap<>();
  private final ColumnOrder order;

  BatchTable(TableDefinition existing, Operation.BatchAlterTable block) {
    this.block = block;
    boolean reflected = block.copyFrom() == null;
    existing.columns().forEach(c -> columns.put(c.name(), reflected ? c : withoutExtras(c)));
    if (reflected) {
      block.reflectArgs().forEach(c -> columns.put(c.name(), withoutExtras(c)));
    }
    copied.addAll(columns.keySet());
    order = new ColumnOrder(copied, block.partialReordering());
    constraintsOf(existing).forEach(constraint -> keep(constraint, reflected));
    existing.indexes().forEach(i -> indexes.put(nameOf(i), i));
    options.putAll(existing.options());
    options.putAll(block.tableKwargs());
  }

  private static String nameOf(IndexDefinition index) {
    return index.name() == null ? "" : index.name().text();
  }

  /** What a declared column brings along is a constraint of the table here. */
  private static ColumnDefinition withoutExtras(ColumnDefinition c) {
    return new ColumnDefinition(
        c.name(),
        c.type(),
        c.nullable(),
        c.primaryKey(),
        c.serverDefault(),
        c.computed(),
        c.identity(),
        false,
        false,
        c.comment(),
        c.autoincrement(),
        c.items().stream()
            .filter(item -> !(item instanceof ConstraintDefinition.ForeignKey))
            .toList(),
        c.sequence(),
        c.pythonDefault(),
        c.options());
  }

  private static List<ConstraintDefinition> constraintsOf(TableDefinition table) {
    List<ConstraintDefinition> all = new ArrayList<>();
    List<String> keyed =
        table.columns().stream()
            .filter(ColumnDefinition::primaryKey)
            .map(ColumnDefinition::name)
            .toList();
    boolean explicit =
        table.constraints().stream().anyMatch(ConstraintDefinition.PrimaryKey.class::isInstance);
    if (!explicit && !keyed.isEmpty()) {
      all.add(new ConstraintDefinition.PrimaryKey(null, keyed, Map.of()));
    }
    all.addAll(table.constraints());
    for (ColumnDefinition column : table.columns()) {
      if (column.unique() && !column.index()) {
        all.add(new ConstraintDefinition.Unique(null, List.of(column.name()), Map.of()));
      }
      AddedColumn.references(column).forEach(key -> all.add(on(column.name(), key)));
    }
    return all;
  }

  static ConstraintDefinition.ForeignKey on(String column, ConstraintDefinition.ForeignKey key) {
    return new ConstraintDefinition.ForeignKey(
        key.name(),
        List.of(column),
        key.referencedTable(),
        key.referencedColumns().isEmpty() ? List.of(column) : key.referencedColumns(),
        key.onDelete(),
        key.onUpdate(),
        key.options());
  }

  private void keep(ConstraintDefinition constraint, boolean reflected) {
    if (constraint.name() != null) {
      named.put(constraint.name().text(), constraint);
    } else if (!reflected || !(constraint instanceof ConstraintDefinition.Check)) {
      unnamed.add(constraint);
    }
  }

  ColumnDefinition column(String name) {
    ColumnDefinition column = columns.get(name);
    if (column == null) {
      throw BatchException.key(name);
    }
    return column;
  }

  void change(String name, ColumnDefinition column) {
    columns.put(name, column);
  }

  void cast(String name, ColumnType type) {
    casts.put(name, type);
  }

  void add(ColumnDefinition column, @Nullable String before, @Nullable String after) {
    order.add(column.name(), before, after);
    columns.put(column.name(), column);
    copied.remove(column.name());
  }

  void drop(String name) {
    column(name);
    List<ConstraintDefinition> keys =
        Stream.concat(named.values().stream(), unnamed.stream())
            .filter(ConstraintDefinition.PrimaryKey.class::isInstance)
            .toList();
    keys.forEach(key -> replace(key, without((ConstraintDefinition.PrimaryKey) key, name)));
    columns.remove(name);
    copied.remove(name);
    order.drop(name);
  }

  private static ConstraintDefinition without(ConstraintDefinition.PrimaryKey key, String column) {
    List<String> rest = key.columns().stream().filter(c -> !c.equals(column)).toList();
    return new ConstraintDefinition.PrimaryKey(key.name(), rest, key.options());
  }

  private void replace(ConstraintDefinition old, ConstraintDefinition now) {
    named.replaceAll((name, constraint) -> constraint == old ? now : constraint);
    unnamed.replaceAll(constraint -> constraint == old ? now : constraint);
  }

  /** Adds a constraint whose name, if any, is final. */
  void add(ConstraintDefinition constraint) {
    if (constraint instanceof ConstraintDefinition.PrimaryKey) {
      unnamed.removeIf(ConstraintDefinition.PrimaryKey.class::isInstance);
    }
    if (constraint.name() == null) {
      unnamed.add(constraint);
    } else {
      named.remove(constraint.name().text());
      named.put(constraint.name().text(), constraint);
    }
  }

  /** Drops a named constraint; false when there is none of that name. */
  boolean dropConstraint(String name) {
    ConstraintDefinition dropped = named.remove(name);
    if (dropped instanceof ConstraintDefinition.PrimaryKey key) {
      key.columns().forEach(c -> columns.computeIfPresent(c, (n, column) -> keyless(column)));
    }
    return dropped != null || dropInColumn(name);
  }

  private boolean dropInColumn(String name) {
    for (Map.Entry<String, ColumnDefinition> entry : columns.entrySet()) {
      ColumnDefinition column = entry.getValue();
      List<ConstraintDefinition> rest =
          column.items().stream()
              .filter(item -> item.name() == null || !item.name().text().equals(name))
              .toList();
      if (rest.size() < column.items().size()) {
        entry.setValue(ColumnCopy.of(column).items(rest).build());
        return true;
      }
    }
    return false;
  }

  private static ColumnDefinition keyless(ColumnDefinition column) {
    return ColumnCopy.of(column).primaryKey(false).build();
  }

  void add(IndexDefinition index) {
    newIndexes.put(nameOf(index), index);
  }

  void dropIndex(String name) {
    if (indexes.remove(name) == null) {
      throw new BatchException("ValueError", "No such index: '" + name + "'");
    }
  }

  TableDefinition replacement() {
    List<ConstraintDefinition> constraints = new ArrayList<>(block.tableArgs());
    ConstraintDefinition key = null;
    for (ConstraintDefinition constraint : kept()) {
      if (constraint instanceof ConstraintDefinition.PrimaryKey) {
        key = constraint;
      } else {
        constraints.add(constraint);
      }
    }
    if (key != null) {
      constraints.addFirst(key);
    }
    List<String> keyed =
        key instanceof ConstraintDefinition.PrimaryKey primary ? primary.columns() : List.of();
    List<ColumnDefinition> sorted =
        order.sorted(List.copyOf(columns.keySet())).stream()
            .map(columns::get)
            .map(column -> keyed.isEmpty() ? column : inKey(column, keyed))
            .toList();
    return new TableDefinition(
        block.table(), sorted, constraints, List.of(), null, List.of(), options);
  }

  /** A column that says it is in the key, but is not, keeps the NOT NULL that comes with it. */
  private static ColumnDefinition inKey(ColumnDefinition column, List<String> key) {
    boolean left = column.primaryKey() && !key.contains(column.name());
    ColumnCopy copy = ColumnCopy.of(column).primaryKey(key.contains(column.name()));
    return left && column.nullable() == null ? copy.nullable(false).build() : copy.build();
  }

  /** Constraints whose columns are all there, under the new names of the columns. */
  private List<ConstraintDefinition> kept() {
    RenamedColumns renamed = new RenamedColumns(columns);
    Set<String> there = columns.keySet();
    return Stream.concat(named.values().stream(), unnamed.stream())
        .filter(constraint -> there.containsAll(RenamedColumns.of(constraint)))
        .map(renamed::apply)
        .filter(RenamedColumns::isNotEmpty)
        .toList();
  }

  List<BatchPlan.Copy> copies() {
    return order.sorted(List.copyOf(columns.keySet())).stream()
        .filter(copied::contains)
        .map(name -> new BatchPlan.Copy(name, columns.get(name).name(), casts.get(name)))
        .toList();
  }

  /**
   * The indexes to make after the renaming.
   *
   * @throws BatchException when a new one has a column that the block does not know
   */
  List<IndexDefinition> indexes() {
    RenamedColumns renamed = new RenamedColumns(columns);
    List<IndexDefinition> all = new ArrayList<>();
    indexes.values().forEach(index -> all.add(renamed.lenient(index)));
    newIndexes.values().forEach(index -> all.add(renamed.strict(index)));
    return List.copyOf(all);
  }
}
