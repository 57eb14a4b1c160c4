package dev.banister.replay.raw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.schema.Index;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RawReaderTest {

  private static Arguments on(Dialect dialect, String sql, RawAction... actions) {
    return Arguments.of(dialect, sql, List.of(actions));
  }

  static Stream<Arguments> statements() {
    Dialect pg = Dialect.POSTGRESQL;
    Dialect my = Dialect.MYSQL;
    Dialect lite = Dialect.SQLITE;
    RawAction nothing = new RawAction.Nothing();
    return Stream.of(
        on(lite, "UPDATE t SET a = 1", nothing),
        on(lite, "PRAGMA foreign_keys=ON", nothing),
        on(pg, "WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x", nothing),
        on(pg, "SET LOCAL lock_timeout = '5s'; SELECT 1", nothing, nothing),
        on(pg, "-- nothing but a comment"),
        on(
            pg,
            "ALTER TABLE \"User\" DROP COLUMN IF EXISTS Email CASCADE",
            new RawAction.DropColumn("User", "email", true, true)),
        on(
            pg,
            "ALTER TABLE t ALTER COLUMN a TYPE varchar(20) USING a::text, ALTER b SET NOT NULL",
            new RawAction.SetType("t", "a", "varchar(20)"),
            new RawAction.SetNullable("t", "b", false)),
        on(
            pg,
            "ALTER TABLE public.t ADD CONSTRAINT ck CHECK (a > 0) NOT VALID",
            new RawAction.AddConstraint("t", "CONSTRAINT ck CHECK (a > 0) NOT VALID")),
        on(pg, "ALTER TABLE t VALIDATE CONSTRAINT ck", nothing),
        on(pg, "ALTER INDEX ix RENAME TO ix2", new RawAction.RenameIndex(null, "ix", "ix2")),
        on(pg, "DROP INDEX CONCURRENTLY IF EXISTS a.ix", new RawAction.DropIndex(null, "ix", true)),
        on(
            pg,
            "CREATE UNIQUE INDEX CONCURRENTLY ix ON t USING gin (lower(a), b DESC) WHERE a > 1",
            new RawAction.CreateIndex(
                "t", new Index("ix", List.of("lower(a)", "b desc"), true, "a > 1", "gin"), false)),
        on(
            pg,
            "CREATE TYPE kind AS ENUM ('a', 'b''c')",
            new RawAction.CreateEnum("kind", List.of("a", "b'c"))),
        on(
            pg,
            "ALTER TYPE kind ADD VALUE IF NOT EXISTS 'c' BEFORE 'b'",
            new RawAction.AddLabel("kind", "c", "b", true, true)),
        on(
            pg,
            "DROP TYPE IF EXISTS a, b",
            new RawAction.DropType("a", true),
            new RawAction.DropType("b", true)),
        on(pg, "COMMENT ON COLUMN t.a IS 'it''s'", new RawAction.SetComment("t", "a", "it's")),
        on(
            my,
            "ALTER TABLE `t` MODIFY COLUMN a INT NOT NULL DEFAULT 3 AFTER b",
            new RawAction.ReplaceColumn("t", "a", "a INT NOT NULL DEFAULT 3")),
        on(
            my,
            "ALTER TABLE t CHANGE a b VARCHAR(5), DROP PRIMARY KEY",
            new RawAction.ReplaceColumn("t", "a", "b VARCHAR(5)"),
            new RawAction.DropPrimaryKey("t")),
        on(
            my,
            "RENAME TABLE a TO b, c TO d",
            new RawAction.RenameTable("a", "b"),
            new RawAction.RenameTable("c", "d")),
        on(lite, "ALTER TABLE t RENAME COLUMN a TO b;", new RawAction.RenameColumn("t", "a", "b")),
        on(
            lite,
            "CREATE TABLE n AS SELECT * FROM o",
            new RawAction.CreateTable("n", false, "CREATE TABLE n AS SELECT * FROM o", false)),
        on(
            pg,
            "ALTER TABLE t SPLIT PARTITION p",
            new RawAction.Unclear(List.of("t"), "ALTER TABLE … split is not followed")),
        on(
            pg,
            "DROP SCHEMA s CASCADE",
            new RawAction.Unclear(List.of(), "it drops everything that belongs to it")));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void readsWhatAStatementDoes(Dialect dialect, String sql, List<RawAction> expected) {
    assertThat(new RawReader(dialect).read(sql)).isEqualTo(expected);
  }

  @Test
  void semicolonsInsideBodiesAndStringsDoNotSplit() {
    String sql =
        """
        CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE t SET a = CASE WHEN 1 THEN 2 END; END;
        INSERT INTO t VALUES (';')
        """;
    assertThat(StatementSplitter.split(sql, Dialect.SQLITE))
        .containsExactly(
            "CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE t SET a = CASE WHEN 1 THEN 2 END;"
                + " END",
            "INSERT INTO t VALUES (';')");
    assertThat(StatementSplitter.split("DO $$ BEGIN x; END $$; SELECT 1", Dialect.POSTGRESQL))
        .containsExactly("DO $$ BEGIN x; END $$", "SELECT 1");
  }

  @Test
  void aBlockTellsWhatItsStatementsWouldDo() {
    String sql =
        """
        DO $$ BEGIN
          CREATE TYPE kind AS ENUM ('a');
        EXCEPTION WHEN duplicate_object THEN null;
        END $$
        """;
    RawAction.Block block =
        (RawAction.Block) new RawReader(Dialect.POSTGRESQL).read(sql).getFirst();
    assertThat(block.possible()).containsExactly(new RawAction.CreateEnum("kind", List.of("a")));
  }
}
