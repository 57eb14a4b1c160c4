package dev.banister.database;

import dev.banister.database.address.DatabaseAddress;

/**
 * A database that somebody connected: only ever read. What is opened is a copy, which a rehearsal
 * may do anything to.
 */
public sealed interface ConnectedDatabase extends Place
    permits ConnectedSqlite, ConnectedPostgresql, ClonedPostgresql {
  DatabaseAddress address();

  /** What the database is and where it stands; copies nothing. */
  Standing look() throws PlaceException, InterruptedException;

  /** What the copy that was opened last holds. */
  CopyReport copied();
}
