package dev.banister.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banister.database.address.SqliteAddress;
import dev.banister.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a SQLite file that must not change, nor anything beside it. */
final class ConnectedSqliteTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void make() throws Exception {
    file = Files.createDirectories(folder.resolve("data 50% #1")).resolve("shop?.db");
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)");
      statement.execute("INSERT INTO alembic_version VALUES ('c3'), ('b2')");
      statement.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)");
      statement.execute("INSERT INTO t (b) VALUES ('one of many'), (NULL), ('two')");
    }
  }

  private static Connection open(Path path) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + path);
  }

  /** Name and content of all files that there are. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(file.getParent())) {
      for (Path path : found.toList()) {
        files.put(
            path.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(path)));
      }
    }
    return files;
  }

  private ConnectedSqlite connected(CopyOptions options) {
    return new ConnectedSqlite(new SqliteAddress(file), options);
  }

  private long rowsOfCopy() throws PlaceException {
    try (SqliteDatabase copy = connected(CopyOptions.DEFAULT).open(Duration.ofSeconds(10))) {
      long rows =
          ((Value.Int) copy.ask("SELECT count(*) FROM t").rows().getFirst().getFirst())
              .number()
              .longValueExact();
      copy.change("DELETE FROM t");
      return rows;
    }
  }

  @Test
  void copiesAFileWithoutChangingIt() throws Exception {
    Map<String, String> before = files();

    assertThat(connected(CopyOptions.DEFAULT).look().revisions()).containsExactly("b2", "c3");
    assertThat(rowsOfCopy()).isEqualTo(3);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void leavesNothingBesideAFileInWriteAheadMode() throws Exception {
    writeAhead();
    Map<String, String> before = files();

    assertThat(rowsOfCopy()).isEqualTo(3);
    assertThat(files()).isEqualTo(before).hasSize(1);
  }

  private void writeAhead() throws SQLException {
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
    }
  }

  @Test
  void seesWhatAnOpenProgramHasCommitted() throws Exception {
    writeAhead();
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO t (b) VALUES ('three')");
      connection.setAutoCommit(false);
      statement.execute("INSERT INTO t (b) VALUES ('not committed')");

      assertThat(rowsOfCopy()).isEqualTo(4);
      connection.commit();
      assertThat(rowsOfCopy()).isEqualTo(5);
    }
  }

  @Test
  void readsWhatACrashedProgramLeftWithoutMendingIt() throws Exception {
    writeAhead();
    Path crashed = Files.createDirectories(folder.resolve("crashed")).resolve("shop.db");
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO t (b) VALUES ('in the log')");
      Files.copy(file, crashed);
      Files.copy(
          file.resolveSibling(file.getFileName() + "-wal"),
          crashed.resolveSibling("shop.db-wal"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    file = crashed;
    Map<String, String> before = files();

    assertThat(rowsOfCopy()).isEqualTo(4);
    assertThat(files()).isEqualTo(before).hasSize(2);
  }

  @Test
  void masksTexts() throws Exception {
    try (SqliteDatabase copy =
        connected(new CopyOptions(0, true, false)).open(Duration.ofSeconds(10))) {
      List<List<Value>> rows = copy.ask("SELECT b, length(b) FROM t ORDER BY a").rows();

      assertThat(rows)
          .extracting(List::getLast)
          .containsExactly(Value.of(11), Value.NULL, Value.of(3));
      assertThat(rows)
          .extracting(List::getFirst)
          .doesNotContain(Value.of("one of many"), Value.of("two"));
    }
  }

  @Test
  void saysWhyAFileIsNoDatabase() throws Exception {
    file = Files.writeString(folder.resolve("notes.txt"), "not a database at all");
    assertThatThrownBy(() -> connected(CopyOptions.DEFAULT).look())
        .hasMessageEndingWith("is no SQLite database. Choose another file.");
    file = folder.resolve("away.db");
    assertThatThrownBy(() -> connected(CopyOptions.DEFAULT).look())
        .hasMessageStartingWith("There is no file '");
    file = folder;
    assertThatThrownBy(() -> connected(CopyOptions.DEFAULT).look())
        .hasMessageEndingWith("can't be read. Choose a file that can.");
  }
}
