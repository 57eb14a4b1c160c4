package dev.banister.recorder;

import dev.banister.operation.RecordedOperation;
import dev.banister.schema.Schema;
import dev.banister.sql.SqlStatement;
import dev.banister.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database that a script sees while it runs live. */
public interface LiveDatabase {

  /**
   * Executes an operation.
   *
   * @return rows that the script may ask for (a RETURNING clause), and the row count
   * @throws RefusedException what the script gets to see as an exception
   */
  Rows execute(RecordedOperation operation) throws RefusedException;

  /** Answers a query. */
  Rows query(SqlStatement statement) throws RefusedException;

  /** The catalog as it is now, for {@code sa.inspect} and {@code autoload_with}. */
  Schema inspect();

  /**
   * Rows of an answer.
   *
   * @param columns names, in order
   * @param rows values of each row, in the order of the columns
   * @param count rows that a change touched, or -1
   * @param key the number of the row that was inserted last, or null
   */
  record Rows(List<String> columns, List<List<Value>> rows, int count, @Nullable Value key) {
    public static final Rows NONE = new Rows(List.of(), List.of(), -1);

    public Rows(List<String> columns, List<List<Value>> rows, int count) {
      this(columns, rows, count, null);
    }
  }

  /** What Python would see: the exception's class and first line. */
  final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String exception;

    /**
     * @param exception qualified class name in Python, e.g. {@code sqlalchemy.exc.OperationalError}
     * @param message first line, as Python prints it
     */
    public RefusedException(String exception, String message) {
      super(message);
      this.exception = exception;
    }

    public String exception() {
      return exception;
    }
  }
}
