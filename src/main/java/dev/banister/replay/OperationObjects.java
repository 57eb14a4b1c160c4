package dev.banister.replay;

import dev.banister.operation.Operation;
import dev.banister.operation.OperationTarget;
import dev.banister.operation.RecordedOperation;
import dev.banister.replay.catalog.CatalogKey;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.TableName;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The tables and other objects that an operation changes, by name. */
final class OperationObjects {
  private final Dialect dialect;
  private final StatementObjects statements;

  OperationObjects(Dialect dialect) {
    this.dialect = dialect;
    this.statements = new StatementObjects(dialect);
  }

  /** Their keys; those that are not known are left out. */
  List<String> of(Operation operation) {
    return named(operation).stream().filter(name -> !Unknown.in(name)).toList();
  }

  /**
   * What an operation may change when its names are not wholly known: the tables that a name could
   * mean, and the name itself as it was recorded.
   */
  List<String> possible(Operation operation, Schema schema) {
    List<String> possible = new ArrayList<>();
    for (String name : named(operation)) {
      possible.add(name);
      if (Unknown.in(name)) {
        Pattern pattern = pattern(name);
        schema.tables().keySet().stream()
            .filter(table -> pattern.matcher(table).matches())
            .forEach(possible::add);
      }
    }
    return possible;
  }

  private static Pattern pattern(String name) {
    String quoted = Pattern.quote(name).replaceAll("⟨\\d+⟩", "\\\\E.*\\\\Q");
    return Pattern.compile(quoted);
  }

  /** Whether the operation names something that is not wholly known. */
  boolean areUnknown(Operation operation) {
    if (operation instanceof Operation.Execute) {
      return false;
    }
    boolean inside =
        operation instanceof Operation.BatchAlterTable block
            && block.operations().stream()
                .map(RecordedOperation::operation)
                .anyMatch(this::areUnknown);
    return inside
        || Unknown.in(OperationTarget.of(operation))
        || named(operation).stream().anyMatch(Unknown::in);
  }

  private List<String> named(Operation operation) {
    return switch (operation) {
      case Operation.CreateTable o -> key(o.table().name());
      case Operation.DropTable o -> key(o.table());
      case Operation.RenameTable o -> List.of(name(o.table()), o.newName());
      case Operation.CreateTableComment o -> key(o.table());
      case Operation.DropTableComment o -> key(o.table());
      case Operation.AddColumn o -> key(o.table());
      case Operation.DropColumn o -> key(o.table());
      case Operation.AlterColumn o -> key(o.table());
      case Operation.CreateIndex o -> key(o.table());
      case Operation.DropIndex o ->
          o.table() == null ? List.of(OperationTarget.of(o)) : key(o.table());
      case Operation.CreateConstraint o -> key(o.table());
      case Operation.DropConstraint o -> key(o.table());
      case Operation.BatchAlterTable o -> key(o.table());
      case Operation.CreateType o -> List.of(OperationTarget.of(o));
      case Operation.DropType o -> List.of(OperationTarget.of(o));
      case Operation.CreateSequence o -> key(o.sequence());
      case Operation.DropSequence o -> key(o.sequence());
      case Operation.Execute o -> ofStatement(o.statement());
      case Operation.BulkInsert o -> List.of();
      case Operation.BeginAutocommit o -> List.of();
      case Operation.EndAutocommit o -> List.of();
      case Operation.EndTransaction o -> List.of();
      case Operation.PluginOperation o -> List.of();
      case Operation.UndeterminedOperation o -> List.of();
    };
  }

  /** Rows are no part of a schema; only text may change one. */
  private List<String> ofStatement(SqlStatement statement) {
    return statement instanceof SqlStatement.Raw raw ? statements.of(raw.text()) : List.of();
  }

  private List<String> key(TableName table) {
    return List.of(name(table));
  }

  private String name(TableName table) {
    return CatalogKey.of(table, dialect);
  }
}
