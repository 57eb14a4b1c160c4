package dev.banister.report;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationName;
import dev.banister.operation.OperationTarget;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlStatement;
import org.jspecify.annotations.Nullable;

/** An operation as the short call that a reader recognises. */
public final class OperationWords {
  private static final int LONGEST_SQL = 80;

  private OperationWords() {}

  /** {@code add_column("invoice", account_id String(40))}. */
  public static String call(Operation operation) {
    return OperationName.of(operation) + "(" + arguments(operation) + ")";
  }

  private static String arguments(Operation operation) {
    return switch (operation) {
      case Operation.CreateTable o -> quoted(o.table().name());
      case Operation.DropTable o -> quoted(o.table());
      case Operation.RenameTable o -> quoted(o.table()) + ", " + quoted(o.newName());
      case Operation.CreateTableComment o -> quoted(o.table());
      case Operation.DropTableComment o -> quoted(o.table());
      case Operation.AddColumn o -> quoted(o.table()) + ", " + column(o.column());
      case Operation.DropColumn o -> quoted(o.table()) + ", " + quoted(o.column());
      case Operation.AlterColumn o -> quoted(o.table()) + ", " + quoted(o.column()) + changes(o);
      case Operation.CreateIndex o -> named(operation) + ", " + quoted(o.table());
      case Operation.DropIndex o -> named(operation) + after(o.table());
      case Operation.CreateConstraint o -> named(operation) + ", " + quoted(o.table());
      case Operation.DropConstraint o -> named(operation) + ", " + quoted(o.table());
      case Operation.Execute o -> statement(o);
      case Operation.BulkInsert o -> quoted(o.table()) + ", " + Words.count(o.rows().size(), "row");
      case Operation.BatchAlterTable o -> quoted(o.table());
      case Operation.CreateType o -> named(operation);
      case Operation.DropType o -> named(operation);
      case Operation.CreateSequence o -> quoted(o.sequence());
      case Operation.DropSequence o -> quoted(o.sequence());
      case Operation.BeginAutocommit o -> "";
      case Operation.EndAutocommit o -> "";
      case Operation.EndTransaction o -> "";
      case Operation.PluginOperation o -> String.join(", ", o.arguments().keySet());
      case Operation.UndeterminedOperation o -> o.unknown().expression();
    };
  }

  private static String named(Operation operation) {
    return quoted(OperationTarget.of(operation));
  }

  private static String after(@Nullable Object table) {
    return table == null ? "" : ", " + quoted(table);
  }

  private static String quoted(Object name) {
    return "\"" + name + "\"";
  }

  private static String column(ColumnDefinition column) {
    String nullable = Boolean.FALSE.equals(column.nullable()) ? " NOT NULL" : "";
    return column.name() + " " + type(column.type()) + nullable;
  }

  private static String type(ColumnType type) {
    String length = type.argument("length");
    return length == null ? type.name() : type.name() + "(" + length + ")";
  }

  private static String changes(Operation.AlterColumn alter) {
    StringBuilder text = new StringBuilder();
    if (alter.newName() != null) {
      text.append(", new_column_name=").append(quoted(alter.newName()));
    }
    if (alter.type() != null) {
      text.append(", type_=").append(type(alter.type()));
    }
    if (alter.nullable() != null) {
      text.append(", nullable=").append(alter.nullable() ? "True" : "False");
    }
    if (alter.serverDefault().given()) {
      text.append(", server_default=").append(alter.serverDefault().value() == null ? "None" : "…");
    }
    if (alter.comment().given()) {
      text.append(", comment=…");
    }
    return text.toString();
  }

  private static String statement(Operation.Execute execute) {
    return switch (execute.statement()) {
      case SqlStatement.Raw raw -> quoted(brief(raw.text()));
      case SqlStatement.Insert s -> "insert " + quoted(s.table());
      case SqlStatement.Update s -> "update " + quoted(s.table());
      case SqlStatement.Delete s -> "delete " + quoted(s.table());
      case SqlStatement.Select s -> "select";
      case SqlStatement.Compound s -> "select";
      case SqlStatement.With s -> OperationTarget.of(execute);
      case SqlStatement.Upsert s -> "insert " + quoted(s.insert().table());
      case SqlStatement.Returning s -> OperationTarget.of(execute);
      case SqlStatement.Worded s -> OperationTarget.of(execute);
    };
  }

  /** One line of a text, cut where it is long. */
  static String brief(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= LONGEST_SQL) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_SQL)).stripTrailing() + " …";
  }
}
