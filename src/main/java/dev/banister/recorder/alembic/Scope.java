package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.facade.Arguments;
import dev.banister.sql.TableName;

/**
 * Where the operations of one {@code op} go: to the database, or into the block of {@code
 * batch_alter_table}, where the table is given already.
 */
interface Scope {
  boolean isBatch();

  /** The table that a call means. */
  TableName table(Arguments arguments);

  void record(Operation operation);

  /**
   * The signature for this scope.
   *
   * @param name of the function
   * @param plain its parameters outside of batch blocks
   * @param batch its parameters inside of them, without {@code self}
   */
  default String signature(String name, String plain, String batch) {
    return isBatch() ? name + "(self, " + batch + ")" : name + "(" + plain + ")";
  }
}
