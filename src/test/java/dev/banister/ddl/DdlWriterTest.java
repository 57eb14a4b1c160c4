package dev.banister.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.Operation;
import dev.banister.schema.Schema;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.TableName;
import dev.banister.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DdlWriterTest {
  private static final BatchRecreate NO_RECREATE =
      (batch, schema, convention) -> Ddl.refused(new Refusal("AssertionError", "recreate"));

  private static Ddl live(Dialect dialect, Operation operation, Schema schema) {
    return DdlWriter.live(dialect, NamingConvention.DEFAULT, NO_RECREATE)
        .statements(operation, schema);
  }

  private static Map<String, SqlExpression> row(Object... cells) {
    Map<String, SqlExpression> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put((String) cells[i], SqlExpression.Literal.of((Value) cells[i + 1]));
    }
    return row;
  }

  private static Operation.BulkInsert insert(List<Map<String, SqlExpression>> rows) {
    Map<String, ColumnType> types = new LinkedHashMap<>();
    types.put("id", ColumnType.of("Integer"));
    types.put("name", ColumnType.of("String"));
    return new Operation.BulkInsert(TableName.of("t"), types, rows, true);
  }

  @Test
  void insertsRowsWithOneStatementThatHasTheColumnsOfTheFirst() {
    Operation operation =
        insert(
            List.of(
                row("name", Value.of("a"), "id", Value.of(1)),
                row("id", Value.of(2), "name", Value.NULL, "nope", Value.of(3))));

    assertThat(live(Dialect.SQLITE, operation, Schema.EMPTY).live())
        .containsExactly(
            new LiveStatement(
                "INSERT INTO t (id, name) VALUES (?, ?)",
                List.of(List.of(Value.of(1), Value.of("a")), List.of(Value.of(2), Value.NULL))));
  }

  @Test
  void refusesARowThatLacksAColumnOfTheFirst() {
    Operation operation =
        insert(List.of(row("id", Value.of(1), "name", Value.of("a")), row("id", Value.of(2))));

    assertThat(live(Dialect.SQLITE, operation, Schema.EMPTY))
        .isEqualTo(
            Ddl.refused(
                new Refusal(
                    "sqlalchemy.exc.StatementError",
                    "(sqlalchemy.exc.InvalidRequestError) A value is required for bind parameter"
                        + " 'name', in parameter group 1")));
  }

  @Test
  void refusesSeveralStatementsInOneStringOnSqliteOnly() {
    Operation two = new Operation.Execute(SqlStatement.Raw.of("DELETE FROM a; DELETE FROM b"));
    Operation one = new Operation.Execute(SqlStatement.Raw.of("DELETE FROM a; -- all of it"));

    assertThat(live(Dialect.SQLITE, two, Schema.EMPTY).refusal())
        .isEqualTo(
            new Refusal(
                "sqlalchemy.exc.ProgrammingError",
                "(sqlite3.ProgrammingError) You can only execute one statement at a time."));
    assertThat(live(Dialect.SQLITE, one, Schema.EMPTY).refusal()).isNull();
    assertThat(live(Dialect.POSTGRESQL, two, Schema.EMPTY).statements()).hasSize(1);
  }

  @Test
  void refusesABindWithoutAValueBeforeAnythingIsSent() {
    Operation operation =
        new Operation.Execute(SqlStatement.Raw.of("UPDATE t SET a = 'meet at :time'"));

    assertThat(live(Dialect.SQLITE, operation, Schema.EMPTY))
        .isEqualTo(
            Ddl.refused(
                new Refusal(
                    "sqlalchemy.exc.StatementError",
                    "(sqlalchemy.exc.InvalidRequestError) A value is required for bind parameter"
                        + " 'time'")));
  }

  @Test
  void asksTheSchemaBeforeItCreatesATypeWithCheckfirst() {
    ColumnType kind =
        new ColumnType(
            "Enum", "", Map.of("name", Value.of("kind")), List.of("a"), List.of(), Map.of(), null);
    Schema with =
        new Schema(Map.of(), Map.of(), Map.of(), Map.of("kind", List.of("a")), Map.of(), Map.of());

    assertThat(live(Dialect.POSTGRESQL, new Operation.CreateType(kind, true), with))
        .isEqualTo(Ddl.NOTHING);
    assertThat(live(Dialect.POSTGRESQL, new Operation.CreateType(kind, false), with))
        .isEqualTo(Ddl.of(List.of("CREATE TYPE kind AS ENUM ('a')")));
    assertThat(live(Dialect.POSTGRESQL, new Operation.DropType(kind, true), Schema.EMPTY))
        .isEqualTo(Ddl.NOTHING);
  }
}
