package dev.banister.database;

import java.util.List;

/** Watches what statements lock, on tables that were there when the watch began. */
public sealed interface LockTrace permits LockTrace.None, PostgresqlLocks {

  /**
   * What was locked, more strongly than before, since the last call; empty where a statement keeps
   * no lock because it runs in no transaction.
   */
  List<TableLock> taken();

  /** Of a database that locks itself as a whole. */
  record None() implements LockTrace {
    @Override
    public List<TableLock> taken() {
      return List.of();
    }
  }
}
