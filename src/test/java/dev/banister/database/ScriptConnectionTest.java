package dev.banister.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.value.Value;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected messages are those of Python 3.11 with SQLAlchemy 2.1. */
final class ScriptConnectionTest {
  private final SqliteDatabase database = SqliteDatabase.inMemory(Duration.ofSeconds(10));
  private final ScriptConnection script = database.script();

  @AfterEach
  void close() {
    database.close();
  }

  private Rows execute(String sql, Value... parameters) throws RefusedException {
    return script.execute(sql, List.of(parameters));
  }

  private List<String> tables() {
    return database.inspect().tableNames();
  }

  @Test
  void keepsDdlThatCameBeforeTheFirstChange() throws Exception {
    execute("CREATE TABLE a (x)");
    script.rollback();

    assertThat(tables()).containsExactly("a");
  }

  @Test
  void takesBackEverythingFromTheFirstChangeOn() throws Exception {
    execute("CREATE TABLE a (x)");
    execute("INSERT INTO a VALUES (1)");
    execute("CREATE TABLE b (x)");
    execute("ALTER TABLE a ADD COLUMN y");
    script.rollback();

    assertThat(tables()).containsExactly("a");
    assertThat(database.ask("SELECT * FROM a")).isEqualTo(new Rows(List.of("x"), List.of(), 0));
  }

  @Test
  void leavesTheTemporaryTableOfAFailedBatch() throws Exception {
    execute("CREATE TABLE t (a INTEGER)");
    execute("INSERT INTO t VALUES (NULL)");
    script.commit();
    execute("CREATE TABLE _alembic_tmp_t (a INTEGER NOT NULL)");
    assertThatThrownBy(() -> execute("INSERT INTO _alembic_tmp_t (a) SELECT t.a FROM t"))
        .hasMessage("(sqlite3.IntegrityError) NOT NULL constraint failed: _alembic_tmp_t.a");
    execute("DROP TABLE _alembic_tmp_t");
    script.rollback();

    assertThat(tables()).containsExactly("_alembic_tmp_t", "t");
  }

  @Test
  void beginsBehindACommentButNotBeforeWith() throws Exception {
    execute("CREATE TABLE t (a)");
    execute("WITH q AS (SELECT 1) INSERT INTO t SELECT 1");
    execute("/* x */ -- y\n insert into t values (2)");
    script.rollback();

    assertThat(database.ask("SELECT a FROM t").rows()).containsExactly(List.of(Value.of(1)));
  }

  @Test
  void letsAScriptEndTheTransactionItself() throws Exception {
    execute("CREATE TABLE t (a)");
    execute("INSERT INTO t VALUES (1)");
    execute("COMMIT");
    execute("INSERT INTO t VALUES (2)");
    script.rollback();

    assertThat(database.ask("SELECT a FROM t").rows()).containsExactly(List.of(Value.of(1)));
    assertThatThrownBy(() -> execute("COMMIT"))
        .hasMessage("(sqlite3.OperationalError) cannot commit - no transaction is active");
  }

  @Test
  void commitsWhatCameBeforeAnAutocommitBlock() throws Exception {
    execute("CREATE TABLE t (a)");
    execute("INSERT INTO t VALUES (1)");
    script.beginAutocommit();
    execute("INSERT INTO t VALUES (2)");
    script.endAutocommit();
    execute("INSERT INTO t VALUES (3)");
    script.rollback();

    assertThat(database.ask("SELECT a FROM t").rows())
        .containsExactly(List.of(Value.of(1)), List.of(Value.of(2)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          select * from x                      | OperationalError | no such table: x
          insert into t values (null, 1)       | IntegrityError   | NOT NULL constraint failed: t.a
          insert into t values (2, 'q')        | IntegrityError   | CHECK constraint failed: b<>'q'
          insert into t values (1, 'a')        | IntegrityError   | UNIQUE constraint failed: t.a
          select 1; select 2                   | ProgrammingError | You can only execute one statement at a time.
          selec 1                              | OperationalError | near "selec": syntax error
          create table t (a)                   | OperationalError | table t already exists
          alter table t add column z int not null | OperationalError | Cannot add a NOT NULL column with default value NULL
          ALTER TABLE t ALTER COLUMN a DROP NOT NULL | OperationalError | near "ALTER": syntax error
          alter table main.t alter a drop not null | OperationalError | near "alter": syntax error
          ALTER TABLE t ADD CONSTRAINT c CHECK (a>0) | OperationalError | near "CONSTRAINT": syntax error
          ALTER TABLE t ADD CHECK (a>0)        | OperationalError | near "CHECK": syntax error
          ALTER TABLE "t" DROP CONSTRAINT c    | OperationalError | near "CONSTRAINT": syntax error
          ALTER TABLE t DROP PRIMARY KEY       | OperationalError | near "PRIMARY": syntax error
          select ?                             | ProgrammingError | Incorrect number of bindings supplied. The current statement uses 1, and there are 0 supplied.
          """)
  void refusesInPythonsWords(String sql, String exception, String message) throws Exception {
    execute("create table t(a integer not null unique, b varchar(3) check (b<>'q'))");
    execute("insert into t values (1, 'a')");

    assertThatThrownBy(() -> execute(sql))
        .hasMessage("(sqlite3." + exception + ") " + message)
        .extracting(e -> ((RefusedException) e).exception())
        .isEqualTo("sqlalchemy.exc." + exception);
  }

  @Test
  void altersWhatEverySqliteAlters() throws Exception {
    execute("CREATE TABLE t (a)");
    execute("ALTER TABLE t ADD COLUMN b TEXT CHECK (b > 0)");
    execute("ALTER TABLE t ADD \"check\" TEXT");
    execute("ALTER TABLE main.t DROP COLUMN a");
    execute("ALTER TABLE t RENAME TO u");

    assertThat(tables()).containsExactly("u");
  }

  @Test
  void acceptsAnEmptyStatementAndATrailingComment() throws Exception {
    assertThat(execute(" -- nothing")).isEqualTo(Rows.NONE);
    assertThat(execute("select 1 as a; -- x").rows()).containsExactly(List.of(Value.of(1)));
  }

  @Test
  void refusesANumberThatDoesNotFit() {
    assertThatThrownBy(() -> execute("select ?", new Value.Int(BigInteger.TWO.pow(70))))
        .hasMessage("Python int too large to convert to SQLite INTEGER");
  }

  @Test
  void refusesAListWithoutAType() {
    assertThatThrownBy(() -> execute("select ?", new Value.Sequence(List.of())))
        .hasMessage(
            "(sqlite3.ProgrammingError) Error binding parameter 1: type 'list' is not supported");
  }

  @Test
  void storesValuesAsSqlAlchemyDoes() throws Exception {
    Rows rows =
        execute(
            "select ?, ?, ?, ?, ?, ?",
            Value.of(true),
            new Value.DateTime("2020-01-02T03:04:05"),
            new Value.DateTime("2020-01-02T03:04:05.000600+02:00"),
            new Value.Date("2020-01-02"),
            new Value.Uuid("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
            Value.NULL);

    assertThat(rows.rows())
        .containsExactly(
            List.of(
                Value.of(1),
                Value.of("2020-01-02 03:04:05.000000"),
                Value.of("2020-01-02 03:04:05.000600"),
                Value.of("2020-01-02"),
                Value.of("6f9619ff8b86d011b42d00c04fc964ff"),
                Value.NULL));
  }

  @Test
  void countsTheRowsOfAllParameters() throws Exception {
    execute("CREATE TABLE t (a)");

    Rows rows =
        script.executeMany(
            "INSERT INTO t VALUES (?)", List.of(List.of(Value.of(1)), List.of(Value.of(2))));

    assertThat(rows).isEqualTo(new Rows(List.of(), List.of(), 2, Value.of(2)));
  }

  @Test
  void answersWithTheRowsOfReturning() throws Exception {
    execute("CREATE TABLE t (a, b DEFAULT 'x')");

    assertThat(execute("INSERT INTO t (a) VALUES (?) RETURNING a, b", Value.of(7)))
        .isEqualTo(
            new Rows(
                List.of("a", "b"), List.of(List.of(Value.of(7), Value.of("x"))), 1, Value.of(1)));
  }

  @Test
  void stopsAnEndlessStatementAfterItsTime() {
    try (SqliteDatabase impatient = SqliteDatabase.inMemory(Duration.ofMillis(50))) {
      assertThatThrownBy(() -> impatient.script().execute(ENDLESS, List.of()))
          .isInstanceOf(RefusedException.class)
          .extracting(e -> ((RefusedException) e).exception())
          .isEqualTo("TimeoutError");
    }
  }

  private static final String ENDLESS =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

  @Test
  void stopsWhenItsThreadIsInterrupted() throws Exception {
    Thread worker = Thread.currentThread();
    Thread stopper =
        Thread.ofVirtual()
            .start(
                () -> {
                  LockSupport.parkNanos(30_000_000);
                  worker.interrupt();
                });

    assertThatThrownBy(() -> execute(ENDLESS)).isInstanceOf(StoppedException.class);
    assertThat(Thread.interrupted()).isTrue();
    stopper.join();
  }
}
