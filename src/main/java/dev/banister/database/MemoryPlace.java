package dev.banister.database;

import dev.banister.sql.Dialect;
import java.time.Duration;

/** SQLite in memory; it is always there. */
public record MemoryPlace() implements Place {
  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  @Override
  public ScratchDatabase open(Duration limit) {
    return SqliteDatabase.inMemory(limit);
  }

  @Override
  public void close() {}
}
