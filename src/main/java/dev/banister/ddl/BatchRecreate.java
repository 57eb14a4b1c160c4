package dev.banister.ddl;

import dev.banister.operation.Operation;
import dev.banister.schema.Schema;
import dev.banister.sql.NamingConvention;

/** Batch mode's copy-and-move: a new table, its rows, and the name of the old one. */
@FunctionalInterface
public interface BatchRecreate {

  /**
   * The statements of a recreate.
   *
   * @param batch the block; that a recreate is due is already decided
   * @param schema the catalog that Alembic would reflect the table from
   * @param convention of the project's metadata, for constraints that the block adds
   */
  Ddl recreate(Operation.BatchAlterTable batch, Schema schema, NamingConvention convention);
}
