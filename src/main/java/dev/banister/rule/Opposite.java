package dev.banister.rule;

import dev.banister.operation.Operation;
import dev.banister.sql.Dialect;
import dev.banister.sql.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Writes the operation that undoes another one, ready to paste; null where there is no sure one.
 */
public final class Opposite {
  private final RuleContext context;

  public Opposite(RuleContext context) {
    this.context = context;
  }

  public @Nullable String of(Operation operation) {
    return switch (operation) {
      case Operation.CreateTable o ->
          "op.drop_table(" + text(o.table().name().name()) + schema(o.table().name()) + ")";
      case Operation.AddColumn o -> onTable(o.table(), "drop_column", text(o.column().name()));
      case Operation.CreateIndex o ->
          o.index().name() == null
              ? null
              : "op.drop_index("
                  + text(o.index().name().text())
                  + ", table_name="
                  + text(o.table().name())
                  + schema(o.table())
                  + ")";
      case Operation.RenameTable o ->
          "op.rename_table("
              + text(o.newName())
              + ", "
              + text(o.table().name())
              + schema(o.table())
              + ")";
      case Operation.AlterColumn o ->
          o.newName() == null
              ? null
              : onTable(
                  o.table(),
                  "alter_column",
                  text(o.newName()) + ", new_column_name=" + text(o.column()));
      case Operation.DropColumn o -> added(o);
      default -> null;
    };
  }

  private @Nullable String added(Operation.DropColumn dropped) {
    return context
        .replay()
        .upgrade()
        .before()
        .table(dropped.table().toString())
        .flatMap(t -> t.column(dropped.column()))
        .map(
            c ->
                "op.add_column("
                    + text(dropped.table().name())
                    + ", "
                    + PythonText.column(c, context.replay().upgrade().before())
                    + schema(dropped.table())
                    + ")")
        .orElse(null);
  }

  private String onTable(TableName table, String operation, String arguments) {
    return context.dialect() == Dialect.SQLITE && !operation.equals("drop_column")
        ? "with op.batch_alter_table("
            + text(table.name())
            + ") as batch_op:\n    batch_op."
            + operation
            + "("
            + arguments
            + ")"
        : "op." + operation + "(" + text(table.name()) + ", " + arguments + schema(table) + ")";
  }

  private static String schema(TableName table) {
    return table.schema() == null ? "" : ", schema=" + text(table.schema());
  }

  private static String text(String text) {
    return PythonText.of(text);
  }
}
