package dev.banister.operation;

import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.TableName;
import dev.banister.value.Value;
import org.jspecify.annotations.Nullable;

/** What an operation is about, as a reader names it: {@code user.email}, {@code ix_user_email}. */
public final class OperationTarget {
  private OperationTarget() {}

  /** The target; empty for an operation that has none, such as a commit. */
  public static String of(Operation operation) {
    return switch (operation) {
      case Operation.CreateTable o -> o.table().name().toString();
      case Operation.DropTable o -> o.table().toString();
      case Operation.RenameTable o -> o.table().toString();
      case Operation.CreateTableComment o -> o.table().toString();
      case Operation.DropTableComment o -> o.table().toString();
      case Operation.AddColumn o -> o.table() + "." + o.column().name();
      case Operation.DropColumn o -> o.table() + "." + o.column();
      case Operation.AlterColumn o -> o.table() + "." + o.column();
      case Operation.CreateIndex o -> named(o.index().name(), o.table());
      case Operation.DropIndex o -> named(o.name(), o.table());
      case Operation.CreateConstraint o -> named(o.constraint().name(), o.table());
      case Operation.DropConstraint o -> named(o.name(), o.table());
      case Operation.Execute o -> statement(o.statement());
      case Operation.BulkInsert o -> o.table().toString();
      case Operation.BatchAlterTable o -> o.table().toString();
      case Operation.CreateType o -> type(o.type());
      case Operation.DropType o -> type(o.type());
      case Operation.CreateSequence o -> o.sequence().toString();
      case Operation.DropSequence o -> o.sequence().toString();
      case Operation.BeginAutocommit o -> "";
      case Operation.EndAutocommit o -> "";
      case Operation.EndTransaction o -> "";
      case Operation.PluginOperation o -> "";
      case Operation.UndeterminedOperation o -> "";
    };
  }

  private static String named(@Nullable Name name, @Nullable TableName table) {
    if (name != null) {
      return name.text();
    }
    return table == null ? "" : table.toString();
  }

  private static String statement(SqlStatement statement) {
    return switch (statement) {
      case SqlStatement.Raw s -> "";
      case SqlStatement.Select s -> "";
      case SqlStatement.Compound s -> "";
      case SqlStatement.Insert s -> s.table().toString();
      case SqlStatement.Update s -> s.table().toString();
      case SqlStatement.Delete s -> s.table().toString();
      case SqlStatement.With s -> statement(s.body());
      case SqlStatement.Upsert s -> s.insert().table().toString();
      case SqlStatement.Returning s -> statement(s.change());
      case SqlStatement.Worded s -> statement(s.statement());
    };
  }

  private static String type(ColumnType type) {
    return type.arguments().get("name") instanceof Value.Text name ? name.text() : type.name();
  }
}
