package dev.banister.replay;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Direction;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Name;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.RecordedOperation;
import dev.banister.operation.Recording;
import dev.banister.operation.TableDefinition;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.TableName;
import dev.banister.value.SourceSpan;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Operations in few words. */
final class Samples {
  static final SourceSpan SPAN = SourceSpan.of("a.py", 1);

  private Samples() {}

  static ColumnType string(int length) {
    return ColumnType.of("String").with("length", Value.of(length));
  }

  static ColumnDefinition column(String name) {
    return ColumnDefinition.of(name, ColumnType.of("Integer"));
  }

  static Operation.CreateTable create(String table, Object... items) {
    List<ColumnDefinition> columns = new ArrayList<>();
    List<ConstraintDefinition> constraints = new ArrayList<>();
    for (Object item : items) {
      switch (item) {
        case ColumnDefinition column -> columns.add(column);
        case ConstraintDefinition constraint -> constraints.add(constraint);
        default -> throw new IllegalArgumentException(item.toString());
      }
    }
    return new Operation.CreateTable(
        new TableDefinition(
            TableName.of(table), columns, constraints, List.of(), null, List.of(), Map.of()),
        false);
  }

  static ConstraintDefinition key(String... columns) {
    return new ConstraintDefinition.PrimaryKey(null, List.of(columns), Map.of());
  }

  static ConstraintDefinition check(String condition) {
    return new ConstraintDefinition.Check(null, SqlExpression.Text.of(condition), Map.of());
  }

  static ConstraintDefinition.ForeignKey reference(String column, String table) {
    return new ConstraintDefinition.ForeignKey(
        null, List.of(column), TableName.of(table), List.of("id"), null, null, Map.of());
  }

  static Operation add(String table, ColumnDefinition column) {
    return new Operation.AddColumn(TableName.of(table), column, false, null, null, Map.of());
  }

  static Operation drop(String table, String column) {
    return new Operation.DropColumn(TableName.of(table), column, false);
  }

  static Operation dropTable(String table) {
    return new Operation.DropTable(TableName.of(table), false);
  }

  static Operation index(String name, String table, String column) {
    SqlExpression part = new SqlExpression.ColumnReference(null, column, ColumnType.NULL);
    return new Operation.CreateIndex(
        TableName.of(table),
        new IndexDefinition(Name.of(name), List.of(part), false, Map.of()),
        false);
  }

  static Operation execute(String sql) {
    return new Operation.Execute(SqlStatement.Raw.of(sql));
  }

  static Operation.BatchAlterTable batch(String table, Operation... operations) {
    return new Operation.BatchAlterTable(
        TableName.of(table),
        "auto",
        null,
        List.of(),
        Map.of(),
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        recorded(operations));
  }

  static List<RecordedOperation> recorded(Operation... operations) {
    List<RecordedOperation> recorded = new ArrayList<>();
    for (Operation operation : operations) {
      recorded.add(RecordedOperation.of(recorded.size(), operation, SPAN));
    }
    return recorded;
  }

  static OperationStream stream(Direction direction, Operation... operations) {
    return new OperationStream(
        direction, SPAN, recorded(operations), new OperationStream.Completed(), List.of());
  }

  static Recording recording(List<Operation> upgrade, List<Operation> downgrade) {
    return new Recording(
        "",
        Dialect.SQLITE,
        stream(Direction.UPGRADE, upgrade.toArray(Operation[]::new)),
        stream(Direction.DOWNGRADE, downgrade.toArray(Operation[]::new)));
  }
}
