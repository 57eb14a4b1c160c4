package dev.banister.replay.batch;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.IndexDefinition;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives constraints and indexes, which know columns by old names, the new ones. */
final class RenamedColumns {
  private final Map<String, ColumnDefinition> columns;

  /** {@code columns} by old name. */
  RenamedColumns(Map<String, ColumnDefinition> columns) {
    this.columns = columns;
  }

  /** The columns that a constraint hangs on, by old name; text hangs on none. */
  static List<String> of(ConstraintDefinition constraint) {
    return switch (constraint) {
      case ConstraintDefinition.PrimaryKey c -> c.columns();
      case ConstraintDefinition.Unique c -> c.columns();
      case ConstraintDefinition.ForeignKey c -> c.columns();
      case ConstraintDefinition.Check c -> mentioned(c.condition());
      case ConstraintDefinition.Exclude c -> List.of();
    };
  }

  private static List<String> mentioned(SqlExpression condition) {
    List<String> found = new ArrayList<>();
    collect(condition, found);
    return found;
  }

  private static void collect(SqlExpression expression, List<String> found) {
    switch (expression) {
      case SqlExpression.ColumnReference e -> found.add(e.name());
      case SqlExpression.Operation e -> e.operands().forEach(o -> collect(o, found));
      case SqlExpression.Function e -> e.arguments().forEach(o -> collect(o, found));
      case SqlExpression.Group e -> e.items().forEach(o -> collect(o, found));
      case SqlExpression.Cast e -> collect(e.operand(), found);
      case SqlExpression.Label e -> collect(e.operand(), found);
      default -> {}
    }
  }

  static boolean isNotEmpty(ConstraintDefinition constraint) {
    return !(constraint instanceof ConstraintDefinition.PrimaryKey key) || !key.columns().isEmpty();
  }

  ConstraintDefinition apply(ConstraintDefinition constraint) {
    return switch (constraint) {
      case ConstraintDefinition.PrimaryKey c ->
          new ConstraintDefinition.PrimaryKey(c.name(), now(c.columns()), c.options());
      case ConstraintDefinition.Unique c ->
          new ConstraintDefinition.Unique(c.name(), now(c.columns()), c.options());
      case ConstraintDefinition.ForeignKey c ->
          new ConstraintDefinition.ForeignKey(
              c.name(),
              now(c.columns()),
              c.referencedTable(),
              c.referencedColumns(),
              c.onDelete(),
              c.onUpdate(),
              c.options());
      case ConstraintDefinition.Check c -> c;
      case ConstraintDefinition.Exclude c -> c;
    };
  }

  private List<String> now(List<String> names) {
    return names.stream().map(name -> columns.get(name).name()).toList();
  }

  /** A reflected index; a column that is gone keeps its name, and the database will refuse it. */
  IndexDefinition lenient(IndexDefinition index) {
    List<SqlExpression> parts = index.parts().stream().map(part -> renamed(part, false)).toList();
    return new IndexDefinition(index.name(), parts, index.unique(), index.options());
  }

  /** An index of the block. */
  IndexDefinition strict(IndexDefinition index) {
    List<SqlExpression> parts = index.parts().stream().map(part -> renamed(part, true)).toList();
    return new IndexDefinition(index.name(), parts, index.unique(), index.options());
  }

  private SqlExpression renamed(SqlExpression part, boolean strict) {
    if (!(part instanceof SqlExpression.ColumnReference reference)) {
      return strict && part instanceof SqlExpression.Text text ? known(text.text()) : part;
    }
    if (strict) {
      return known(reference.name());
    }
    ColumnDefinition column = columns.get(reference.name());
    return column == null
        ? part
        : new SqlExpression.ColumnReference(null, column.name(), reference.type());
  }

  /** Alembic looks up a text too as if it were a column. */
  private SqlExpression known(String name) {
    ColumnDefinition column = columns.get(name);
    if (column == null) {
      throw BatchException.key(name);
    }
    return new SqlExpression.ColumnReference(null, column.name(), ColumnType.NULL);
  }
}
