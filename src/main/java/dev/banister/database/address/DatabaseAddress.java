package dev.banister.database.address;

import dev.banister.sql.Dialect;

/** Where a connected database is. */
public sealed interface DatabaseAddress permits SqliteAddress, PostgresqlAddress {
  Dialect dialect();

  /** The URL without password, as everybody may read it. */
  String shown();
}
