package dev.banister.recorder.corpus;

import dev.banister.operation.Operation;
import dev.banister.operation.Setting;
import dev.banister.operation.TableDefinition;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An operation with all its arguments as one text, the same that {@code
 * src/test/python/operation_facts.py} writes from Alembic's own objects.
 */
final class OperationText {
  private final ItemText items;

  /**
   * @param standIns numbers of the types that are stand-ins in the reference
   */
  OperationText(Dialect dialect, Set<Integer> standIns) {
    this.items = new ItemText(dialect, standIns);
  }

  String of(Operation operation) {
    return switch (operation) {
      case Operation.CreateTable o -> on("create_table", o.table().name(), created(o));
      case Operation.DropTable o ->
          on("drop_table", o.table(), new Fields().with("if_exists", o.ifExists()));
      case Operation.RenameTable o ->
          on("rename_table", o.table(), new Fields().with("to", ValueText.known(o.newName())));
      case Operation.CreateTableComment o ->
          on(
              "create_table_comment",
              o.table(),
              new Fields()
                  .with("comment", ItemText.text(o.comment()))
                  .with("existing", ItemText.text(o.existingComment())));
      case Operation.DropTableComment o ->
          on(
              "drop_table_comment",
              o.table(),
              new Fields().with("existing", ItemText.text(o.existingComment())));
      case Operation.AddColumn o -> on("add_column", o.table(), added(o));
      case Operation.DropColumn o ->
          on(
              "drop_column",
              o.table(),
              new Fields()
                  .with("name", ValueText.known(o.column()))
                  .with("if_exists", o.ifExists()));
      case Operation.AlterColumn o -> on("alter_column", o.table(), altered(o));
      case Operation.CreateIndex o ->
          "create_index "
              + ItemText.table(o.table())
              + " "
              + items.index(o.index())
              + new Fields().with("if_not_exists", o.ifNotExists());
      case Operation.DropIndex o ->
          on(
              "drop_index",
              o.table() != null || o.schema() == null ? o.table() : TableName.of(o.schema()),
              new Fields()
                  .with("name", ItemText.name(o.name()))
                  .with("if_exists", o.ifExists())
                  .with("options", items.expressions.options(o.options())));
      case Operation.CreateConstraint o ->
          "create_constraint " + ItemText.table(o.table()) + " " + items.constraint(o.constraint());
      case Operation.DropConstraint o ->
          on(
              "drop_constraint",
              o.table(),
              new Fields()
                  .with("name", ItemText.name(o.name()))
                  .with("type", ItemText.text(o.kind()))
                  .with("if_exists", o.ifExists()));
      case Operation.Execute o -> "execute  " + items.expressions.statement(o.statement());
      case Operation.BulkInsert o -> on("bulk_insert", o.table(), inserted(o));
      case Operation.BatchAlterTable o -> on("batch_alter_table", o.table(), block(o));
      case Operation.CreateType o -> on("create_type", null, type(o.type(), o.checkFirst()));
      case Operation.DropType o -> on("drop_type", null, type(o.type(), o.checkFirst()));
      case Operation.CreateSequence o ->
          on("create_sequence", o.sequence(), new Fields().with("check_first", o.checkFirst()));
      case Operation.DropSequence o ->
          on("drop_sequence", o.sequence(), new Fields().with("check_first", o.checkFirst()));
      case Operation.EndTransaction o -> "end_transaction  " + (o.commit() ? "commit" : "rollback");
      case Operation.PluginOperation o -> "plugin " + o.name() + " ";
      case Operation.UndeterminedOperation o ->
          o.name().equals("execute") ? "execute  ?" : "undetermined " + o.name() + " ";
      case Operation.BeginAutocommit ignored -> "begin_autocommit  ";
      case Operation.EndAutocommit ignored -> "end_autocommit  ";
    };
  }

  private static String on(String kind, @Nullable TableName table, Fields fields) {
    return kind + " " + ItemText.table(table) + " " + fields;
  }

  private Fields created(Operation.CreateTable o) {
    TableDefinition table = o.table();
    return new Fields()
        .with("columns", table.columns(), items::column)
        .with("constraints", table.constraints(), items::constraint)
        .with("indexes", table.indexes(), i -> "index" + items.index(i))
        .with("comment", ItemText.text(table.comment()))
        .with("prefixes", table.prefixes(), p -> p)
        .with("if_not_exists", o.ifNotExists())
        .with("options", items.expressions.options(table.options()));
  }

  private Fields added(Operation.AddColumn o) {
    return new Fields()
        .with("column", items.column(o.column()))
        .with("if_not_exists", o.ifNotExists())
        .with("insert_before", ItemText.text(o.insertBefore()))
        .with("insert_after", ItemText.text(o.insertAfter()))
        .with("options", items.expressions.options(o.options()));
  }

  private Fields altered(Operation.AlterColumn o) {
    Operation.Existing existing = o.existing();
    return new Fields()
        .with("column", ValueText.known(o.column()))
        .with("nullable", o.nullable())
        .with("to", o.newName() == null ? null : ValueText.known(o.newName()))
        .with("type", o.type() == null ? null : items.types.of(o.type()))
        .with("default", setting(o.serverDefault()))
        .with("computed", items.computed(o.computed()))
        .with("identity", items.identity(o.identity()))
        .with("comment", comment(o.comment()))
        .with("autoincrement", o.autoincrement())
        .with("existing_type", existing.type() == null ? null : items.types.of(existing.type()))
        .with("existing_nullable", existing.nullable())
        .with("existing_nullable", existing.unknownNullable() == null ? null : "?")
        .with("existing_default", setting(existing.serverDefault()))
        .with("existing_computed", items.computed(existing.computed()))
        .with("existing_identity", items.identity(existing.identity()))
        .with("existing_comment", ItemText.text(existing.comment()))
        .with("existing_autoincrement", existing.autoincrement())
        .with("insert_before", ItemText.text(o.insertBefore()))
        .with("insert_after", ItemText.text(o.insertAfter()))
        .with("options", items.expressions.options(o.options()));
  }

  private @Nullable String setting(Setting<SqlExpression> setting) {
    return !setting.given()
        ? null
        : setting.value() == null ? "None" : items.expressions.of(setting.value());
  }

  private static @Nullable String comment(Setting<String> setting) {
    return !setting.given()
        ? null
        : setting.value() == null ? "None" : ItemText.text(setting.value());
  }

  private Fields inserted(Operation.BulkInsert o) {
    return new Fields()
        .with(
            "columns",
            o.columnTypes().entrySet(),
            e -> e.getKey() + ": " + items.types.of(e.getValue()))
        .with(
            "rows",
            o.rows(),
            row ->
                Fields.listed(
                    row.entrySet(), e -> e.getKey() + ": " + items.expressions.of(e.getValue())))
        .with("single", !o.multiinsert());
  }

  private Fields type(dev.banister.sql.ColumnType type, boolean checkFirst) {
    String text = items.types.of(type).replace("postgresql.ENUM{", "Enum{");
    return new Fields().with("type", text).with("check_first", checkFirst);
  }

  private Fields block(Operation.BatchAlterTable o) {
    return new Fields()
        .with("recreate", o.recreate())
        .with("copy_from", o.copyFrom() == null ? null : o.copyFrom().name().name())
        .with("table_args", o.tableArgs(), items::constraint)
        .with("table_kwargs", items.expressions.options(o.tableKwargs()))
        .with("reflect_args", o.reflectArgs(), items::column)
        .with("reflect_kwargs", o.reflectKwargs().keySet().stream().sorted().toList(), k -> k)
        .with(
            "naming_convention",
            new TreeMap<>(o.namingConvention()).entrySet(),
            e -> ValueText.quoted(e.getKey()) + ": " + ValueText.quoted(e.getValue()))
        .with(
            "partial_reordering",
            o.partialReordering(),
            (List<String> group) -> Fields.listed(group, ValueText::quoted));
  }
}
