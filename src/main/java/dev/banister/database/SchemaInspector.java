package dev.banister.database;

import dev.banister.schema.Schema;

/** Reads the catalog of one database as it is now, Alembic's own version table left out. */
public interface SchemaInspector {

  /**
   * The catalog, with text as the database keeps it.
   *
   * @throws DatabaseException when it cannot be read
   */
  Schema inspect();
}
