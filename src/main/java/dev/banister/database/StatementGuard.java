package dev.banister.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.ProgressHandler;

/**
 * Ends a statement that runs longer than it may, or whose thread was interrupted.
 *
 * <p>SQLite asks it every few thousand steps of its machine, on the thread that runs the statement.
 */
final class StatementGuard extends ProgressHandler {
  private static final int STEPS = 20_000;
  private final Duration limit;
  private long deadline = Long.MAX_VALUE;
  private boolean late;

  private StatementGuard(Duration limit) {
    this.limit = limit;
  }

  static StatementGuard on(Connection connection, Duration limit) throws SQLException {
    StatementGuard guard = new StatementGuard(limit);
    ProgressHandler.setHandler(connection, STEPS, guard);
    return guard;
  }

  /** Starts the clock for the next statement. */
  void start() {
    if (Thread.currentThread().isInterrupted()) {
      throw new StoppedException();
    }
    late = false;
    deadline = System.nanoTime() + limit.toNanos();
  }

  /** Whether the statement that just failed was ended for its time. */
  boolean late() {
    return late;
  }

  Duration limit() {
    return limit;
  }

  @Override
  protected int progress() {
    late = System.nanoTime() - deadline > 0;
    return late || Thread.currentThread().isInterrupted() ? 1 : 0;
  }
}
