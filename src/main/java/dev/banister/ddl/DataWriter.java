package dev.banister.ddl;

import dev.banister.operation.Operation;
import dev.banister.sql.BoundStatement;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.sql.SpellingException;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.Literal;
import dev.banister.sql.SqlStatement;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Executes statements and inserts rows. */
final class DataWriter {
  /** A type that no literal can be written for, by the name that SQLAlchemy prints. */
  private static final ColumnType UNTYPED = ColumnType.of("NULL");

  private final DdlParts parts;
  private final boolean live;

  DataWriter(DdlParts parts, boolean live) {
    this.parts = parts;
    this.live = live;
  }

  void write(Operation.Execute operation, Script script) {
    if (!live) {
      script.add(parts.spelling().statement(operation.statement()).strip());
      return;
    }
    BoundStatement bound = parts.spelling().bound(operation.statement());
    if (parts.dialect() == Dialect.SQLITE && SqlText.holdsSeveralStatements(bound.sql())) {
      throw new SpellingException(
          "sqlalchemy.exc.ProgrammingError",
          "(sqlite3.ProgrammingError) You can only execute one statement at a time.");
    }
    script.add(bound);
  }

  void write(Operation.BulkInsert operation, Script script) {
    if (operation.rows().isEmpty()) {
      return;
    }
    if (live && operation.multiinsert()) {
      script.add(executemany(operation));
      return;
    }
    for (Map<String, SqlExpression> row : operation.rows()) {
      SqlStatement insert = insert(operation, columns(operation, row), row);
      if (live) {
        script.add(parts.spelling().bound(insert));
      } else {
        script.add(parts.spelling().statement(insert));
      }
    }
  }

  /** The row's columns in the order of the table; one that the table lacks is an error offline. */
  private List<String> columns(Operation.BulkInsert operation, Map<String, SqlExpression> row) {
    for (String column : row.keySet()) {
      if (!live && isUnknown(operation, column)) {
        throw new SpellingException("KeyError", "'" + column + "'");
      }
    }
    List<String> known = new ArrayList<>(operation.columnTypes().keySet());
    if (known.isEmpty()) {
      return List.copyOf(row.keySet());
    }
    known.retainAll(row.keySet());
    return known;
  }

  private static boolean isUnknown(Operation.BulkInsert operation, String column) {
    return !operation.columnTypes().isEmpty() && !operation.columnTypes().containsKey(column);
  }

  private SqlStatement insert(
      Operation.BulkInsert operation, List<String> columns, Map<String, SqlExpression> row) {
    List<SqlExpression> values =
        columns.stream().map(column -> typed(operation, column, row.get(column))).toList();
    return new SqlStatement.Insert(operation.table(), columns, List.of(values), null);
  }

  /** The value as its column's type; a column without a type has no literals. */
  private SqlExpression typed(Operation.BulkInsert operation, String column, SqlExpression value) {
    ColumnType type = operation.columnTypes().getOrDefault(column, ColumnType.NULL);
    if (!(value instanceof Literal literal)) {
      rejectExpression(operation, value, type);
      return value;
    }
    boolean isUntyped = type.isNull() && !live && !literal.inline();
    if (isUntyped && operation.columnTypes().containsKey(column)) {
      return new Literal(literal.literal(), UNTYPED, false);
    }
    return new Literal(literal.literal(), type.isNull() ? literal.type() : type, literal.inline());
  }

  /** The rows of {@code bulk_insert} hold values only. */
  private void rejectExpression(
      Operation.BulkInsert operation, SqlExpression value, ColumnType type) {
    boolean isSql = value instanceof SqlExpression.Text || value instanceof SqlExpression.Function;
    if (isSql && (!live || operation.multiinsert())) {
      throw SpellingException.compile(
          "Could not render literal value \"<sqlalchemy.sql.elements.%s object>\" with datatype %s;"
                  .formatted(
                      value instanceof SqlExpression.Text ? "TextClause" : "Function",
                      parts.spelling().datatype(type))
              + " see parent stack trace for more detail.");
    }
  }

  /** One statement for all rows, whose columns are the keys of the first. */
  private LiveStatement executemany(Operation.BulkInsert operation) {
    List<String> columns = columns(operation, operation.rows().getFirst());
    List<List<Value>> rows = new ArrayList<>();
    String sql = "";
    for (int group = 0; group < operation.rows().size(); group++) {
      Map<String, SqlExpression> row = operation.rows().get(group);
      requireAll(columns, row, group);
      rejectInline(columns, row);
      BoundStatement bound = parts.spelling().bound(insert(operation, columns, row));
      sql = bound.sql();
      rows.add(bound.parameters());
    }
    return new LiveStatement(sql, rows);
  }

  /** No driver takes {@code op.inline_literal} for a value. */
  private void rejectInline(List<String> columns, Map<String, SqlExpression> row) {
    for (int position = 0; position < columns.size(); position++) {
      boolean inline = row.get(columns.get(position)) instanceof Literal value && value.inline();
      if (inline) {
        throw new SpellingException(
            "sqlalchemy.exc.ProgrammingError",
            switch (parts.dialect()) {
              case SQLITE ->
                  "(sqlite3.ProgrammingError) Error binding parameter "
                      + (position + 1)
                      + ": type '_literal_bindparam' is not supported";
              case POSTGRESQL ->
                  "(psycopg.ProgrammingError) cannot adapt type '_literal_bindparam' using"
                      + " placeholder '%s' (format: AUTO)";
              case MYSQL, MARIADB ->
                  "(pymysql.err.ProgrammingError) '_literal_bindparam' cannot be used as parameter";
            });
      }
    }
  }

  private static void requireAll(List<String> columns, Map<String, SqlExpression> row, int group) {
    for (String column : columns) {
      if (!row.containsKey(column)) {
        throw new SpellingException(
            "sqlalchemy.exc.StatementError",
            "(sqlalchemy.exc.InvalidRequestError) A value is required for bind parameter '%s',"
                .concat(" in parameter group %d")
                .formatted(column, group));
      }
    }
  }
}
