package dev.banister.rule;

import dev.banister.operation.Operation;

/** The table and the column that an operation works on, as keys of a schema. */
public final class Tables {
  private Tables() {}

  /** Empty for an operation that is about no one table. */
  public static String of(Operation operation) {
    return switch (operation) {
      case Operation.CreateTable o -> o.table().name().toString();
      case Operation.DropTable o -> o.table().toString();
      case Operation.RenameTable o -> o.table().toString();
      case Operation.CreateTableComment o -> o.table().toString();
      case Operation.DropTableComment o -> o.table().toString();
      case Operation.AddColumn o -> o.table().toString();
      case Operation.DropColumn o -> o.table().toString();
      case Operation.AlterColumn o -> o.table().toString();
      case Operation.CreateIndex o -> o.table().toString();
      case Operation.DropIndex o -> o.table() == null ? "" : o.table().toString();
      case Operation.CreateConstraint o -> o.table().toString();
      case Operation.DropConstraint o -> o.table().toString();
      case Operation.BulkInsert o -> o.table().toString();
      case Operation.BatchAlterTable o -> o.table().toString();
      case Operation.Execute o -> "";
      case Operation.CreateType o -> "";
      case Operation.DropType o -> "";
      case Operation.CreateSequence o -> "";
      case Operation.DropSequence o -> "";
      case Operation.BeginAutocommit o -> "";
      case Operation.EndAutocommit o -> "";
      case Operation.EndTransaction o -> "";
      case Operation.PluginOperation o -> "";
      case Operation.UndeterminedOperation o -> "";
    };
  }

  /** The column that is added, altered or dropped; empty for anything else. */
  public static String columnOf(Operation operation) {
    return switch (operation) {
      case Operation.AddColumn o -> o.column().name();
      case Operation.DropColumn o -> o.column();
      case Operation.AlterColumn o -> o.column();
      default -> "";
    };
  }

  /** Whether the table was there before the upgrade. */
  public static boolean isOlder(RuleContext context, String table) {
    return context.replay().upgrade().before().table(table).isPresent();
  }
}
