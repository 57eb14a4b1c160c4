package dev.banister.database;

import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.value.Value;
import java.util.List;

/** A connection that behaves towards a script as Alembic's does on the same database. */
public sealed interface ScriptConnection permits SqliteScript, PostgresqlScript, MariadbScript {

  /**
   * Executes one statement; what Python's driver would refuse before the database sees it is
   * refused too.
   *
   * @param parameters values of its {@code ?}, in order
   * @throws StoppedException when the thread is interrupted
   */
  Rows execute(String sql, List<Value> parameters) throws RefusedException;

  /** Executes a statement once for each list of parameters; the count is that of all. */
  Rows executeMany(String sql, List<List<Value>> parameters) throws RefusedException;

  /** Commits what is open, as {@code connection.commit()} does. */
  void commit() throws RefusedException;

  /** Takes back what is open; what was committed before stays. */
  void rollback();

  /** What {@code autocommit_block()} does on the way in: commits, then opens no transaction. */
  void beginAutocommit() throws RefusedException;

  void endAutocommit();

  /** Begins to watch what the next statements lock. */
  LockTrace locks();
}
