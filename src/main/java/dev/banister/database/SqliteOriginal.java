package dev.banister.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/**
 * Somebody's SQLite file, copied without a byte of it, of its journal or beside it changing.
 *
 * <p>SQLite would make files beside one in write-ahead mode even to read it, and roll a crashed
 * transaction back. So a file that nobody has open is read as one that never changes, and one whose
 * program crashed is copied with its journal first.
 *
 * @see <a href="https://www.sqlite.org/wal.html#read_only_databases">Read-only WAL databases</a>
 */
final class SqliteOriginal {
  private static final byte[] MAGIC =
      "SQLite format 3\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  private static final int WRITE_VERSION = 18;
  private static final byte WAL = 2;
  private static final int TRIES = 5;
  private static final int BUSY_MILLIS = 5_000;
  private final Path file;

  SqliteOriginal(Path file) {
    this.file = file;
  }

  /** Requires a file that is a SQLite database and that fits into memory a few times. */
  void requireUsable() throws PlaceException {
    if (!Files.exists(file)) {
      throw new PlaceException(
          "There is no file '%s'. A path from the root has four slashes: sqlite:////path."
              .formatted(file));
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new PlaceException("'%s' can't be read. Choose a file that can.".formatted(file));
    }
    long most = Runtime.getRuntime().maxMemory() / 5;
    try {
      byte[] head = head();
      for (int i = 0; i < MAGIC.length && head.length > 0; i++) {
        if (head.length < 100 || head[i] != MAGIC[i]) {
          throw new PlaceException(
              "'%s' is no SQLite database. Choose another file.".formatted(file));
        }
      }
      if (Files.size(file) > most) {
        throw new PlaceException(
            "'%s' has %d MB, and a rehearsal holds up to %d MB in memory. Connect a smaller copy of it."
                .formatted(file, Files.size(file) >> 20, most >> 20));
      }
    } catch (IOException e) {
      throw new PlaceException("'%s' can't be read: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private byte[] head() throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(100);
    }
  }

  /** Copies the database as it is now into a new file of its own. */
  void copyTo(Path copy) throws PlaceException {
    try {
      for (int i = 0; i < TRIES; i++) {
        List<FileTime> before = times();
        copyOnce(copy);
        if (!isQuiet() || before.equals(times())) {
          plain(copy);
          return;
        }
      }
      throw new PlaceException(
          "'%s' changes all the time. Connect a copy of it, or stop its program.".formatted(file));
    } catch (IOException e) {
      throw new PlaceException("'%s' can't be copied: %s.".formatted(file, e.getMessage()), e);
    } catch (SQLException e) {
      throw new PlaceException(
          "'%s' can't be read as a SQLite database: %s. Choose another file, or try again when its program is idle."
              .formatted(file, PythonErrors.message(e)),
          e);
    }
  }

  private void copyOnce(Path copy) throws IOException, SQLException {
    Files.deleteIfExists(copy);
    if (isCrashed()) {
      Path whole = copy.resolveSibling("whole.sqlite");
      for (String suffix : List.of("", "-wal", "-journal")) {
        if (Files.exists(beside(suffix))) {
          Files.copy(beside(suffix), sibling(whole, suffix), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      backup("jdbc:sqlite:" + whole, new SQLiteConfig(), copy);
      return;
    }
    SQLiteConfig readOnly = new SQLiteConfig();
    readOnly.setReadOnly(true);
    readOnly.setBusyTimeout(BUSY_MILLIS);
    String url = "jdbc:sqlite:" + file.toUri().toString().replaceFirst("^file:/+", "file:///");
    backup(isQuiet() ? url + "?immutable=1" : url, readOnly, copy);
  }

  /** Whether nobody has it open, so that no lock would keep a writer out while we read. */
  private boolean isQuiet() throws IOException {
    return isWal() && !Files.exists(beside("-wal")) && !Files.exists(beside("-shm"));
  }

  private boolean isWal() throws IOException {
    byte[] head = head();
    return head.length > WRITE_VERSION && head[WRITE_VERSION] == WAL;
  }

  private boolean isCrashed() throws IOException {
    return Files.exists(beside("-journal")) && Files.size(beside("-journal")) > 0 && !isWal()
        || isWal() && Files.exists(beside("-wal")) && !Files.exists(beside("-shm"));
  }

  private Path beside(String suffix) {
    return sibling(file, suffix);
  }

  private static Path sibling(Path path, String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  private List<FileTime> times() throws IOException {
    List<FileTime> times = new ArrayList<>();
    for (String suffix : List.of("", "-wal", "-journal")) {
      if (Files.exists(beside(suffix))) {
        times.add(Files.getLastModifiedTime(beside(suffix)));
      }
    }
    return times;
  }

  private static void backup(String url, SQLiteConfig config, Path copy) throws SQLException {
    try (Connection original = DriverManager.getConnection(url, config.toProperties())) {
      int code =
          original
              .unwrap(SQLiteConnection.class)
              .getDatabase()
              .backup("main", copy.toString(), null);
      if (code != 0) {
        throw new SQLException("the copying ended with code " + code);
      }
    }
  }

  /** Without write-ahead log, so that the copy is one file. */
  private static void plain(Path copy) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = DELETE");
    }
  }
}
