package dev.banister.report;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Name;
import dev.banister.operation.Operation;
import dev.banister.operation.TableDefinition;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.TableName;
import dev.banister.value.Value;
import java.util.List;
import java.util.Map;

/** Makes operations in few words. */
final class Operations {
  private Operations() {}

  static Operation createTable(String name) {
    return new Operation.CreateTable(
        new TableDefinition(
            TableName.of(name), List.of(), List.of(), List.of(), null, List.of(), Map.of()),
        false);
  }

  static Operation dropTable(String name) {
    return new Operation.DropTable(TableName.of(name), false);
  }

  static Operation addColumn(String table, String column, String type) {
    return new Operation.AddColumn(
        TableName.of(table),
        ColumnDefinition.of(column, ColumnType.of(type).with("length", Value.of(40))),
        false,
        null,
        null,
        Map.of());
  }

  static Operation dropColumn(String table, String column) {
    return new Operation.DropColumn(TableName.of(table), column, false);
  }

  static Operation createIndex(String name, String table) {
    return new Operation.CreateIndex(
        TableName.of(table), new IndexDefinition(Name.of(name), List.of(), false, Map.of()), false);
  }

  static Operation dropIndex(String name, String table) {
    return new Operation.DropIndex(Name.of(name), TableName.of(table), null, false, Map.of());
  }

  static Operation dropConstraint(String name, String table) {
    return new Operation.DropConstraint(TableName.of(table), Name.of(name), "foreignkey", false);
  }

  static Operation foreignKey(String name, String table, String column, String referenced) {
    return new Operation.CreateConstraint(
        TableName.of(table),
        new ConstraintDefinition.ForeignKey(
            Name.of(name),
            List.of(column),
            TableName.of(referenced),
            List.of("id"),
            null,
            null,
            Map.of()));
  }

  static Operation execute(String sql) {
    return new Operation.Execute(SqlStatement.Raw.of(sql));
  }
}
