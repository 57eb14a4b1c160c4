package dev.banister.rehearsal;

import dev.banister.database.TableLock;
import dev.banister.operation.Direction;
import dev.banister.revision.RevisionId;
import dev.banister.schema.SchemaDifference;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one step did.
 *
 * @param revision the revision it belongs to; for {@code BUILD} the last one that was built
 * @param statements every statement sent, in order, with the operation that made it
 * @param rows rows that the step wrote or compared
 */
public record StepResult(
    StepKind step,
    RevisionId revision,
    Outcome outcome,
    Duration time,
    List<ExecutedStatement> statements,
    long rows) {
  public StepResult {
    statements = List.copyOf(statements);
  }

  /** How a step ended. */
  public sealed interface Outcome {}

  public record Passed() implements Outcome {}

  /**
   * It ran, and the comparison that judges it found differences.
   *
   * @param state what neither the catalog nor a table's rows show
   */
  public record Differs(
      List<SchemaDifference> schema, List<RowDifference> rows, List<StateDifference> state)
      implements Outcome {
    public Differs {
      schema = List.copyOf(schema);
      rows = List.copyOf(rows);
      state = List.copyOf(state);
    }

    public Differs(List<SchemaDifference> schema, List<RowDifference> rows) {
      this(schema, rows, List.of());
    }
  }

  /**
   * It stopped.
   *
   * @param error exception class as Python or the database names it
   * @param message first line
   * @param line of the script, or 0
   * @param operation index of the operation that failed, or -1
   */
  public record Failed(
      @Nullable Direction direction, String error, String message, int line, int operation)
      implements Outcome {}

  /** It did not run; {@code reason} is a sentence. */
  public record Skipped(String reason) implements Outcome {}

  /**
   * A statement as it was sent.
   *
   * @param operation its index; -1 for one of our own
   * @param time from sending it to its answer; zero when it failed
   * @param locks what it locked of tables that others use, where the database tells
   */
  public record ExecutedStatement(int operation, String sql, Duration time, List<TableLock> locks) {
    public ExecutedStatement {
      locks = List.copyOf(locks);
    }

    public ExecutedStatement(int operation, String sql) {
      this(operation, sql, Duration.ZERO, List.of());
    }
  }

  /**
   * How a table's rows differ.
   *
   * @param lost rows that are gone
   * @param changed rows with another value in some column
   * @param added rows that were not there
   * @param columns columns in which rows changed
   * @param samples a few rows, as text, for the reader
   */
  public record RowDifference(
      String table,
      long lost,
      long changed,
      long added,
      List<String> columns,
      List<Sample> samples) {
    public RowDifference {
      columns = List.copyOf(columns);
      samples = List.copyOf(samples);
    }
  }

  /** A row before and after, column by column, as text; null where there is no such row. */
  public record Sample(
      List<String> columns, @Nullable List<String> before, @Nullable List<String> after) {}
}
