package dev.banister.recorder;

import dev.banister.operation.Recording;
import dev.banister.project.MigrationScript;
import dev.banister.sql.Dialect;

/**
 * Runs migration scripts in a child process and tells what they ask Alembic to do.
 *
 * <p>A script that hangs, exhausts memory or reaches for the machine ends as a {@code Stopped}
 * stream; the child is replaced and the recorder goes on. Safe for use by several threads, which
 * take turns.
 */
public interface Recorder extends AutoCloseable {

  /** What the script does in both directions, without a database. */
  Recording record(MigrationScript script, Dialect dialect) throws InterruptedException;

  /**
   * Runs one direction against a live database: the script's operations and queries reach {@code
   * database} one by one, as they happen, and its answers go back to the script.
   *
   * @return the operations as issued; {@code Raised} with the database's exception when an
   *     operation failed and the script did not catch it
   */
  dev.banister.operation.OperationStream run(
      MigrationScript script,
      dev.banister.operation.Direction direction,
      Dialect dialect,
      LiveDatabase database)
      throws InterruptedException;

  @Override
  void close();
}
