package dev.banister.database.address;

import dev.banister.sql.Dialect;
import java.nio.file.Path;

/** A file of SQLite. */
public record SqliteAddress(Path file) implements DatabaseAddress {
  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  @Override
  public String shown() {
    return "sqlite:///" + file.toString().replace('\\', '/');
  }
}
