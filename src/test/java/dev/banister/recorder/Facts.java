package dev.banister.recorder;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Name;
import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.operation.Setting;
import dev.banister.operation.TableDefinition;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.TableName;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Operations in the words of {@code src/test/python/record_operations.py}. */
final class Facts {

  /** One operation: what, on what, in which line, and its arguments in short. */
  record Fact(String kind, String target, int line, String details) implements Comparable<Fact> {
    Fact withoutDetails() {
      return new Fact(kind, target, line, "");
    }

    @Override
    public int compareTo(Fact other) {
      return (line + kind + target + details)
          .compareTo(other.line + other.kind + other.target + other.details);
    }
  }

  static List<Fact> of(List<RecordedOperation> operations) {
    return operations.stream().flatMap(Facts::of).sorted().toList();
  }

  private static Stream<Fact> of(RecordedOperation recorded) {
    int line = recorded.span().line();
    Stream<Fact> own = fact(recorded.operation(), line);
    return recorded.operation() instanceof Operation.BatchAlterTable block
        ? Stream.concat(own, block.operations().stream().flatMap(Facts::of))
        : own;
  }

  private static Stream<Fact> fact(Operation operation, int line) {
    return switch (operation) {
      case Operation.CreateTable o -> one("create_table", o.table().name(), line, items(o.table()));
      case Operation.DropTable o ->
          one("drop_table", o.table(), line, o.ifExists() ? "if_exists=True" : "");
      case Operation.RenameTable o -> one("rename_table", o.table(), line, o.newName());
      case Operation.CreateTableComment o ->
          one("create_table_comment", o.table(), line, o.comment());
      case Operation.DropTableComment o -> one("drop_table_comment", o.table(), line);
      case Operation.AddColumn o -> one("add_column", o.table(), line, column(o.column()));
      case Operation.DropColumn o -> one("drop_column", o.table(), line, o.column());
      case Operation.AlterColumn o -> altered(o, line);
      case Operation.CreateIndex o -> index(o.table(), o.index(), line);
      case Operation.DropIndex o ->
          Stream.of(
              new Fact(
                  "drop_index",
                  o.table() == null ? o.schema() == null ? "" : o.schema() : o.table().toString(),
                  line,
                  joined(name(o.name()), o.ifExists() ? "if_exists=True" : "")));
      case Operation.CreateConstraint o -> created(o, line);
      case Operation.DropConstraint o ->
          one("drop_constraint", o.table(), line, name(o.name()), o.kind());
      case Operation.Execute o ->
          Stream.of(new Fact("execute", "", line, statement(o.statement())));
      case Operation.BulkInsert o ->
          one("bulk_insert", o.table(), line, Integer.toString(o.rows().size()));
      case Operation.BatchAlterTable o -> one("batch_alter_table", o.table(), line);
      case Operation.CreateType o -> ddl("EnumGenerator", o.type(), line);
      case Operation.DropType o -> ddl("EnumDropper", o.type(), line);
      case Operation.EndTransaction ignored -> Stream.of(new Fact("end_transaction", "", line, ""));
      case Operation.PluginOperation o -> Stream.of(new Fact("plugin", o.name(), line, ""));
      case Operation.BeginAutocommit ignored -> Stream.empty();
      case Operation.EndAutocommit ignored -> Stream.empty();
      case Operation.CreateSequence o -> one("create_sequence", o.sequence(), line);
      case Operation.DropSequence o -> one("drop_sequence", o.sequence(), line);
      case Operation.UndeterminedOperation o ->
          Stream.of(new Fact("undetermined", o.name(), line, ""));
    };
  }

  private static Stream<Fact> one(String kind, TableName target, int line, String... details) {
    return Stream.of(new Fact(kind, target.toString(), line, joined(details)));
  }

  private static String joined(String... parts) {
    return Stream.of(parts).map(p -> p == null ? "" : p).collect(Collectors.joining("|"));
  }

  private static Stream<Fact> ddl(String visitor, ColumnType type, int line) {
    Value name = type.arguments().get("name");
    String text = name instanceof Value.Text t ? t.text() : "";
    return Stream.of(new Fact("ddl", visitor, line, text));
  }

  private static String[] items(TableDefinition table) {
    List<String> items = new ArrayList<>();
    table.columns().forEach(c -> items.add(column(c)));
    table.constraints().forEach(c -> items.add(kind(c) + " " + name(c.name())));
    table.indexes().forEach(i -> items.add("index " + name(i.name())));
    return items.toArray(String[]::new);
  }

  private static Stream<Fact> altered(Operation.AlterColumn o, int line) {
    List<String> flags = new ArrayList<>();
    if (o.nullable() != null) {
      flags.add("nullable=" + python(o.nullable()));
    }
    if (o.newName() != null) {
      flags.add("name=" + o.newName());
    }
    return one(
        "alter_column",
        o.table(),
        line,
        o.column(),
        String.join(",", flags),
        o.type() == null ? "" : type(o.type()),
        setting(o.serverDefault()),
        o.comment().given() ? "comment" : "");
  }

  private static String setting(Setting<SqlExpression> setting) {
    return !setting.given() ? "" : setting.value() == null ? "-" : expression(setting.value());
  }

  private static Stream<Fact> index(TableName table, IndexDefinition index, int line) {
    String parts = index.parts().stream().map(Facts::part).collect(Collectors.joining(","));
    return one("create_index", table, line, name(index.name()), parts, python(index.unique()));
  }

  private static String part(SqlExpression part) {
    return part instanceof SqlExpression.ColumnReference c ? c.name() : "expression";
  }

  private static Stream<Fact> created(Operation.CreateConstraint o, int line) {
    String kind = "create_constraint";
    return switch (o.constraint()) {
      case ConstraintDefinition.PrimaryKey c ->
          one(kind, o.table(), line, "primarykey", name(c.name()), String.join(",", c.columns()));
      case ConstraintDefinition.Unique c ->
          one(kind, o.table(), line, "unique", name(c.name()), String.join(",", c.columns()));
      case ConstraintDefinition.Check c -> one(kind, o.table(), line, "check", name(c.name()));
      case ConstraintDefinition.ForeignKey c ->
          one(
              kind,
              o.table(),
              line,
              "foreignkey",
              name(c.name()),
              c.referencedTable().toString(),
              String.join(",", c.columns()),
              String.join(",", c.referencedColumns()),
              actions(c));
      case ConstraintDefinition.Exclude c -> one(kind, o.table(), line, "exclude", name(c.name()));
    };
  }

  private static String actions(ConstraintDefinition.ForeignKey key) {
    List<String> actions = new ArrayList<>();
    if (key.onDelete() != null) {
      actions.add("ondelete=" + key.onDelete());
    }
    if (key.onUpdate() != null) {
      actions.add("onupdate=" + key.onUpdate());
    }
    return String.join(",", actions);
  }

  private static String column(ColumnDefinition column) {
    long keys =
        column.items().stream().filter(ConstraintDefinition.ForeignKey.class::isInstance).count();
    return String.join(
        ":",
        column.name(),
        type(column.type()),
        column.nullable() == null ? "" : python(column.nullable()),
        column.primaryKey() ? "pk" : "",
        column.serverDefault() == null ? "" : expression(column.serverDefault()),
        column.unique() ? "unique" : "",
        column.index() ? "index" : "",
        Long.toString(keys));
  }

  private static String kind(ConstraintDefinition constraint) {
    return switch (constraint) {
      case ConstraintDefinition.PrimaryKey ignored -> "primarykey";
      case ConstraintDefinition.Unique ignored -> "unique";
      case ConstraintDefinition.Check ignored -> "check";
      case ConstraintDefinition.ForeignKey ignored -> "foreignkey";
      case ConstraintDefinition.Exclude ignored -> "exclude";
    };
  }

  private static String type(ColumnType type) {
    if (type.unknown() != null) {
      return "?";
    }
    if (!type.labels().isEmpty()) {
      return type.name() + "(" + String.join(",", type.labels()) + ")";
    }
    return type.arguments().get("length") instanceof Value.Int length
        ? type.name() + "(" + length.number() + ")"
        : type.name();
  }

  private static String expression(SqlExpression expression) {
    return switch (expression) {
      case SqlExpression.Text text -> text.text();
      case SqlExpression.Literal(Value.Text text, ColumnType t, boolean i) ->
          "'" + text.text() + "'";
      case SqlExpression.Function function -> function.name() + "()";
      case SqlExpression.Constant constant ->
          switch (constant.name()) {
            case "true" -> "True_";
            case "false" -> "False_";
            default -> "Null";
          };
      case SqlExpression.Undetermined ignored -> "?";
      default -> expression.getClass().getSimpleName();
    };
  }

  private static String statement(SqlStatement statement) {
    return statement instanceof SqlStatement.Raw raw
        ? String.join(" ", raw.text().strip().split("\\s+"))
        : statement.getClass().getSimpleName();
  }

  private static String name(Name name) {
    return name == null ? "" : name.text();
  }

  private static String python(boolean flag) {
    return flag ? "True" : "False";
  }

  private Facts() {}
}
