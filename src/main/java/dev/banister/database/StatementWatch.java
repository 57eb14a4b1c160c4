package dev.banister.database;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Cancels the statement that a thread waits for when that thread is interrupted: a driver that
 * waits for its server does not notice by itself.
 */
final class StatementWatch implements AutoCloseable {
  private static final long PAUSE_MILLIS = 50;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("statement-watch").unstarted(this::watch);
  private @Nullable Statement running;
  private @Nullable Thread worker;
  private boolean closed;

  /** From now on the calling thread waits for this statement, or for none. */
  synchronized void over(@Nullable Statement statement) {
    running = statement;
    worker = statement == null ? null : Thread.currentThread();
    if (thread.getState() == Thread.State.NEW && !closed) {
      thread.start();
    }
  }

  private void watch() {
    try {
      while (look()) {
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean look() {
    if (running != null && worker != null && worker.isInterrupted()) {
      try {
        running.cancel();
      } catch (SQLException e) {
        running = null; // it is over, or its server is gone; the worker sees that itself
      }
    }
    return !closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    thread.interrupt();
  }
}
