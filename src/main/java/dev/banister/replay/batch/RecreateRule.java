package dev.banister.replay.batch;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlExpression;
import dev.banister.value.Value;

/** When a batch block copies the table instead of altering it. */
public final class RecreateRule {
  private RecreateRule() {}

  /** Whether the block recreates its table on that dialect. */
  public static boolean recreates(Operation.BatchAlterTable block, Dialect dialect) {
    return recreates(block, dialect, block.operations().size());
  }

  private static boolean recreates(
      Operation.BatchAlterTable block, Dialect dialect, int operations) {
    return switch (block.recreate()) {
      case "always" -> true;
      case "never" -> false;
      default ->
          dialect == Dialect.SQLITE
              && block.operations().stream()
                  .limit(operations)
                  .map(RecordedOperation::operation)
                  .anyMatch(RecreateRule::needsCopy);
    };
  }

  /** Whether a column is to be placed where nothing before it calls for a recreate. */
  public static boolean placesTooEarly(Operation.BatchAlterTable block, Dialect dialect) {
    for (int i = 0; i < block.operations().size(); i++) {
      boolean placed =
          block.operations().get(i).operation() instanceof Operation.AddColumn add
              && (add.insertBefore() != null || add.insertAfter() != null);
      if (placed && !recreates(block, dialect, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean needsCopy(Operation operation) {
    return switch (operation) {
      case Operation.AddColumn o -> needsCopy(o);
      case Operation.CreateIndex o -> false;
      case Operation.DropIndex o -> false;
      case Operation.Execute o -> false;
      case Operation.BulkInsert o -> false;
      case Operation.UndeterminedOperation o -> false;
      case Operation.PluginOperation o -> false;
      case Operation.EndTransaction o -> false;
      case Operation.BeginAutocommit o -> false;
      case Operation.EndAutocommit o -> false;
      case Operation.AlterColumn o -> true;
      case Operation.DropColumn o -> true;
      case Operation.CreateConstraint o -> true;
      case Operation.DropConstraint o -> true;
      case Operation.CreateTableComment o -> true;
      case Operation.DropTableComment o -> true;
      case Operation.RenameTable o -> true;
      case Operation.CreateTable o -> false;
      case Operation.DropTable o -> false;
      case Operation.BatchAlterTable o -> false;
      case Operation.CreateType o -> false;
      case Operation.DropType o -> false;
      case Operation.CreateSequence o -> false;
      case Operation.DropSequence o -> false;
    };
  }

  private static boolean needsCopy(Operation.AddColumn operation) {
    ColumnDefinition column = operation.column();
    boolean expression =
        column.serverDefault() != null
            && !(column.serverDefault()
                instanceof SqlExpression.Literal(Value.Text text, var type, var inline));
    boolean stored =
        column.computed() != null && Boolean.TRUE.equals(column.computed().persisted());
    return expression || stored || bringsConstraint(operation);
  }

  private static boolean bringsConstraint(Operation.AddColumn operation) {
    ColumnDefinition column = operation.column();
    boolean inline = AddedColumn.isInline(operation);
    boolean reference =
        column.items().stream().anyMatch(ConstraintDefinition.ForeignKey.class::isInstance);
    return (column.unique() && !column.index())
        || (reference && !inline)
        || column.type().flag("create_constraint", false);
  }
}
