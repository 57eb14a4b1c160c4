package dev.banister.operation;

/** What Alembic calls an operation: {@code add_column}, {@code create_foreign_key}. */
public final class OperationName {
  private OperationName() {}

  public static String of(Operation operation) {
    return switch (operation) {
      case Operation.CreateTable o -> "create_table";
      case Operation.DropTable o -> "drop_table";
      case Operation.RenameTable o -> "rename_table";
      case Operation.CreateTableComment o -> "create_table_comment";
      case Operation.DropTableComment o -> "drop_table_comment";
      case Operation.AddColumn o -> "add_column";
      case Operation.DropColumn o -> "drop_column";
      case Operation.AlterColumn o -> "alter_column";
      case Operation.CreateIndex o -> "create_index";
      case Operation.DropIndex o -> "drop_index";
      case Operation.CreateConstraint o -> ofConstraint(o.constraint());
      case Operation.DropConstraint o -> "drop_constraint";
      case Operation.Execute o -> "execute";
      case Operation.BulkInsert o -> "bulk_insert";
      case Operation.BatchAlterTable o -> "batch_alter_table";
      case Operation.CreateType o -> "create_type";
      case Operation.DropType o -> "drop_type";
      case Operation.CreateSequence o -> "create_sequence";
      case Operation.DropSequence o -> "drop_sequence";
      case Operation.BeginAutocommit o -> "begin_autocommit";
      case Operation.EndAutocommit o -> "end_autocommit";
      case Operation.EndTransaction o -> o.commit() ? "commit" : "rollback";
      case Operation.PluginOperation o -> o.name();
      case Operation.UndeterminedOperation o -> o.name();
    };
  }

  private static String ofConstraint(ConstraintDefinition constraint) {
    return switch (constraint) {
      case ConstraintDefinition.PrimaryKey c -> "create_primary_key";
      case ConstraintDefinition.Unique c -> "create_unique_constraint";
      case ConstraintDefinition.Check c -> "create_check_constraint";
      case ConstraintDefinition.ForeignKey c -> "create_foreign_key";
      case ConstraintDefinition.Exclude c -> "create_exclude_constraint";
    };
  }
}
