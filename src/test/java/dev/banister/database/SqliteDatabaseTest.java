package dev.banister.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteDatabaseTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  @TempDir Path folder;

  @Test
  void goesBackToASnapshotAsOftenAsAsked() throws Exception {
    try (SqliteDatabase database = SqliteDatabase.inMemory(LIMIT)) {
      Snapshot empty = database.snapshot();
      database.run("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
      Snapshot filled = database.snapshot();

      database.restore(empty);
      assertThat(database.inspect().tableNames()).isEmpty();
      database.restore(filled);
      database.script().execute("INSERT INTO t VALUES (2)", List.of());
      database.restore(filled);
      assertThat(database.ask("SELECT a FROM t").rows()).containsExactly(List.of(Value.of(1)));
      database.run("DROP TABLE t");
      assertThat(database.inspect().tableNames()).isEmpty();
    }
  }

  @Test
  void forgetsThatForeignKeysWereEnforced() throws Exception {
    try (SqliteDatabase database = SqliteDatabase.inMemory(LIMIT)) {
      Snapshot empty = database.snapshot();
      database.run("PRAGMA foreign_keys = ON");
      database.restore(empty);

      assertThat(database.ask("PRAGMA foreign_keys").rows()).containsExactly(List.of(Value.of(0)));
    }
  }

  @Test
  void copiesAFileThatIsInUseWithoutTouchingIt() throws Exception {
    Path file = folder.resolve("app.sqlite");
    try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = writer.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("CREATE TABLE t (a)");
      statement.execute("INSERT INTO t VALUES (1)");
      Map<String, String> before = hashes();
      try (SqliteDatabase copy = SqliteDatabase.copyOf(file, LIMIT)) {
        copy.run("INSERT INTO t VALUES (2)");
        assertThat(copy.ask("SELECT count(*) FROM t").rows()).containsExactly(List.of(Value.of(2)));
      }
      assertThat(hashes()).isEqualTo(before);
    }
  }

  private Map<String, String> hashes() throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> !f.toString().endsWith("-shm")).toList()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        hashes.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
      }
    }
    return hashes;
  }

  @Test
  void saysWhichFileIsNoDatabase() throws Exception {
    Path file = folder.resolve("notes.txt");
    Files.writeString(file, "not a database, but long enough to be taken for one ".repeat(40));

    assertThatThrownBy(() -> SqliteDatabase.copyOf(file, LIMIT).close())
        .isInstanceOf(DatabaseException.class)
        .hasMessage(
            "'%s' can't be read as a SQLite database. Choose another file.".formatted(file));
  }

  @Test
  void leavesAFileThatOthersOpen() throws Exception {
    Path file = folder.resolve("kept.sqlite");
    try (SqliteDatabase database = SqliteDatabase.inMemory(LIMIT)) {
      database.run("CREATE TABLE t (a); INSERT INTO t VALUES ('x')");
      database.saveTo(file);
    }
    try (SqliteDatabase copy = SqliteDatabase.copyOf(file, LIMIT)) {
      assertThat(copy.ask("SELECT a FROM t").rows()).containsExactly(List.of(Value.of("x")));
    }
  }

  @Test
  void runsAScriptWithATrigger() throws Exception {
    try (SqliteDatabase database = SqliteDatabase.inMemory(LIMIT)) {
      database.run(
          """
          CREATE TABLE t (a);  -- one; table
          CREATE TRIGGER tr AFTER INSERT ON t BEGIN
            UPDATE t SET a = CASE WHEN a = ';' THEN 1 ELSE a END;
          END;
          INSERT INTO t VALUES (';');
          """);

      assertThat(database.ask("SELECT a FROM t").rows()).containsExactly(List.of(Value.of(1)));
    }
  }

  @Test
  void refusesABaseThatIsNoSql() {
    try (SqliteDatabase database = SqliteDatabase.inMemory(LIMIT)) {
      assertThatThrownBy(() -> database.run("CREATE TABLE t (a); CREATE TABEL u (a)"))
          .isInstanceOf(RefusedException.class)
          .hasMessage("(sqlite3.OperationalError) near \"TABEL\": syntax error");
    }
  }

  @Test
  void removesFoldersOfAKilledRunButNotThoseInUse() throws Exception {
    Path abandoned = Files.createDirectory(folder.resolve("banister-scratch-1"));
    Files.writeString(abandoned.resolve("copy.sqlite"), "");
    try (ScratchFolder inUse = ScratchFolder.create(folder)) {
      assertThat(ScratchFolder.removeLeftOvers(folder)).containsExactly(abandoned);
      assertThat(abandoned).doesNotExist();
      assertThat(inUse.path()).exists();
    }
    assertThat(folder).isEmptyDirectory();
  }
}
