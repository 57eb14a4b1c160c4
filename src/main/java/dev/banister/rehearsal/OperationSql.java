package dev.banister.rehearsal;

import dev.banister.operation.Operation;
import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.schema.Schema;
import dev.banister.sql.SqlStatement;
import dev.banister.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spells what scripts ask for, in the dialect of the scratch database. */
public interface OperationSql {

  /** The statements of an operation on a database with this catalog. */
  Sending operation(Operation operation, Schema schema);

  /** A query with its parameters. */
  Statement query(SqlStatement statement) throws RefusedException;

  /**
   * A statement for the driver.
   *
   * @param rows parameters: empty for none, several lists for an executemany
   */
  record Statement(String sql, List<List<Value>> rows) {
    public Statement {
      rows = List.copyOf(rows);
    }
  }

  /** The statements of an operation, and what Alembic raises after them, or null. */
  record Sending(List<Statement> statements, @Nullable RefusedException refusal) {
    public Sending {
      statements = List.copyOf(statements);
    }
  }
}
