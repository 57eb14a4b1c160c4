package dev.banister.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** A database in memory stands in a file for as long as another program works on it. */
final class SqliteVisit implements Visit {
  private final SqliteDatabase database;
  private final ScratchFolder folder;
  private final Path file;

  private SqliteVisit(SqliteDatabase database, ScratchFolder folder) {
    this.database = database;
    this.folder = folder;
    this.file = folder.path().resolve("scratch.sqlite");
  }

  static SqliteVisit of(SqliteDatabase database) {
    try {
      SqliteVisit visit = new SqliteVisit(database, ScratchFolder.create());
      database.saveTo(visit.file);
      return visit;
    } catch (IOException e) {
      throw new UncheckedIOException("The scratch database can't be written to a file", e);
    }
  }

  @Override
  public Map<String, String> address() {
    return Map.of("dialect", "sqlite", "file", file.toString());
  }

  @Override
  public void close() {
    try (folder) {
      database.restore(SqliteDatabase.pagesOf(file));
    } catch (SQLException e) {
      throw new DatabaseException("The scratch database can't be read back", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The file of the scratch database can't be removed", e);
    }
  }
}
