package dev.banister.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banister.database.server.PostgresqlServer;
import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.value.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostgresqlDatabaseTest {
  private PostgresqlDatabase database;

  @BeforeEach
  void open() throws Exception {
    database = SharedPostgresql.open();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<String> tables() {
    return database.inspect().tableNames();
  }

  @Test
  void goesBackAndForthBetweenMoments() throws Exception {
    database.run("CREATE TABLE a (id INTEGER)");
    Snapshot first = database.snapshot();
    database.run("CREATE TABLE b (id INTEGER)");
    Snapshot second = database.leaveFor(first);

    assertThat(tables()).containsExactly("a");
    database.restore(second);
    database.run("DROP TABLE a");
    assertThat(tables()).containsExactly("b");
    database.become(second);
    assertThat(tables()).containsExactly("a", "b");
  }

  @Test
  void takesBackWhatWasNotCommitted() throws Exception {
    Snapshot before = database.untilCommit();
    database.script().execute("CREATE TABLE a (id INTEGER)", List.of());

    assertThat(tables()).containsExactly("a");
    database.become(before);
    assertThat(tables()).isEmpty();
  }

  @Test
  void saysErrorsAsPythonDoes() {
    assertThatThrownBy(() -> database.script().execute("SELECT * FROM nowhere", List.of()))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.exception()).isEqualTo("sqlalchemy.exc.ProgrammingError"))
        .hasMessage("(psycopg.errors.UndefinedTable) relation \"nowhere\" does not exist");
    assertThatThrownBy(() -> database.script().execute("SELECT 1", List.of()))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.exception()).isEqualTo("sqlalchemy.exc.InternalError"))
        .hasMessageStartingWith("(psycopg.errors.InFailedSqlTransaction)");
  }

  @Test
  void readsValuesAsPsycopgGivesThem() throws Exception {
    List<Value> row =
        database
            .script()
            .execute(
                "SELECT 1::int2, 1.50::numeric, true, '2020-01-02 10:00:00.5'::timestamp,"
                    + " '2020-01-01 10:00+02'::timestamptz, interval '1 mon 1 day 01:00:00',"
                    + " '{\"a\": [1, null]}'::jsonb, array['x', NULL], 'y'::char(2), NULL",
                List.of())
            .rows()
            .getFirst();

    assertThat(row)
        .containsExactly(
            Value.of(1),
            new Value.Decimal(new BigDecimal("1.50")),
            Value.of(true),
            new Value.DateTime("2020-01-02T10:00:00.500000"),
            new Value.DateTime("2020-01-01T08:00:00+00:00"),
            new Value.Interval(BigDecimal.valueOf(31 * 86_400 + 3_600)),
            new Value.Mapping(
                List.of(
                    new Value.Entry(
                        Value.of("a"), new Value.Sequence(List.of(Value.of(1), Value.NULL))))),
            new Value.Sequence(List.of(Value.of("x"), Value.NULL)),
            Value.of("y "),
            Value.NULL);
  }

  @Test
  void bindsATextToAColumnOfAnyType() throws Exception {
    database.run("CREATE TABLE t (a UUID, b JSONB, c TIMESTAMPTZ, d INTEGER[], e NUMERIC)");
    database
        .script()
        .execute(
            "INSERT INTO t VALUES (?, ?, ?, ?, ?)",
            List.of(
                Value.of("3f0d8f3c-9f3e-4a44-8d3a-0d6f1c1c0a01"),
                Value.of("{}"),
                Value.of("2020-01-01"),
                new Value.Sequence(List.of(Value.of(1), Value.of(2))),
                Value.of(70_000)));

    assertThat(database.ask("SELECT d, e FROM t").rows().getFirst())
        .containsExactly(
            new Value.Sequence(List.of(Value.of(1), Value.of(2))),
            new Value.Decimal(BigDecimal.valueOf(70_000)));
  }

  @Test
  void leavesGoodRowsWhereOneIsRefused() throws Exception {
    database.run("CREATE TABLE t (a INTEGER CHECK (a > 0))");

    List<String> errors =
        database.insert(
            "INSERT INTO t VALUES (?)",
            List.of(List.of(Value.of(1)), List.of(Value.of(-1)), List.of(Value.of(2))));

    assertThat(errors.get(0)).isNull();
    assertThat(errors.get(1)).contains("violates check constraint");
    assertThat(database.ask("SELECT a FROM t ORDER BY 1").rows()).hasSize(2);
  }

  @Test
  void endsAStatementWhoseThreadIsInterrupted() throws Exception {
    Thread worker = Thread.currentThread();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                Thread.sleep(200);
                worker.interrupt();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });

    assertThatThrownBy(() -> database.script().execute("SELECT pg_sleep(20)", List.of()))
        .isInstanceOf(StoppedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void endsAStatementThatRunsTooLong() throws Exception {
    try (ScratchDatabase hasty = SharedPostgresql.place().open(Duration.ofMillis(100))) {
      assertThatThrownBy(() -> hasty.script().execute("SELECT pg_sleep(20)", List.of()))
          .isInstanceOfSatisfying(
              RefusedException.class, e -> assertThat(e.exception()).isEqualTo("TimeoutError"));
    }
  }

  @Test
  void aKilledProgramsServerIsEndedAndItsFolderRemovedAtTheNextStart(@TempDir Path parent)
      throws Exception {
    letThrough(parent);
    Path left = Files.createDirectory(parent.resolve("banister-scratch-left"));
    try (PostgresqlServer server = PostgresqlServer.start(SharedPostgresql.CACHE, left)) {
      long pid =
          Long.parseLong(
              Files.readAllLines(left.resolve("postgresql/data/postmaster.pid")).getFirst());
      Files.writeString(left.resolve("lock"), "", StandardOpenOption.CREATE);

      assertThat(ScratchFolder.removeLeftOvers(parent)).containsExactly(left);
      assertThat(left).doesNotExist();
      assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }
  }

  /** The server of root runs as somebody else. */
  private static void letThrough(Path folder) throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }
  }
}
