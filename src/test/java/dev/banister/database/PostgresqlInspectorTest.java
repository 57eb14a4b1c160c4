package dev.banister.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.schema.CheckConstraint;
import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Index;
import dev.banister.schema.PrimaryKey;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDiff;
import dev.banister.schema.SchemaDifference;
import dev.banister.schema.Table;
import dev.banister.schema.UniqueConstraint;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PostgresqlInspectorTest {
  private PostgresqlDatabase database;

  @BeforeEach
  void open() throws Exception {
    database = SharedPostgresql.open();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void readsEverythingOfATable() throws Exception {
    database.run(
        """
        CREATE TABLE parent (a INTEGER, b INTEGER, PRIMARY KEY (a, b));
        CREATE TYPE kind AS ENUM ('x', 'y');
        CREATE TABLE t (
          id BIGINT GENERATED ALWAYS AS IDENTITY CONSTRAINT t_pk PRIMARY KEY,
          name VARCHAR(5) DEFAULT 'x' COLLATE "C",
          n INTEGER GENERATED ALWAYS AS (length(name)) STORED,
          k kind NOT NULL,
          pa INTEGER, pb INTEGER,
          CONSTRAINT u UNIQUE NULLS NOT DISTINCT (name) INCLUDE (n) DEFERRABLE INITIALLY DEFERRED,
          CONSTRAINT c CHECK (n > 0) NO INHERIT,
          CONSTRAINT f FOREIGN KEY (pa, pb) REFERENCES parent MATCH FULL
            ON DELETE CASCADE DEFERRABLE,
          CONSTRAINT e EXCLUDE USING btree (n WITH =) WHERE (n > 5)
        );
        CREATE UNIQUE INDEX i ON t USING btree (lower(name), n DESC) INCLUDE (k) WHERE n > 1;
        COMMENT ON TABLE t IS 'about'; COMMENT ON COLUMN t.name IS 'called';
        """);
    Table table = database.inspect().table("t").orElseThrow();

    assertThat(table.columns())
        .containsExactly(
            new Column("id", "bigint", false, null, 1, false, null, null, "a", null),
            new Column(
                "name",
                "character varying(5)",
                true,
                "'x'::character varying",
                0,
                false,
                "\"C\"",
                null,
                null,
                "called"),
            new Column(
                "n", "integer", true, null, 0, false, null, "length((name)::text)", null, null),
            Column.of("k", "kind", false),
            Column.of("pa", "integer", true),
            Column.of("pb", "integer", true));
    assertThat(table.primaryKey()).isEqualTo(new PrimaryKey("t_pk", List.of("id")));
    assertThat(table.uniques())
        .containsExactly(
            new UniqueConstraint(
                "u",
                List.of("name"),
                "nulls not distinct include (n) deferrable initially deferred"));
    assertThat(table.checks()).containsExactly(new CheckConstraint("c", "(n > 0)", "no inherit"));
    assertThat(table.foreignKeys())
        .containsExactly(
            new ForeignKey(
                "f",
                List.of("pa", "pb"),
                "parent",
                List.of("a", "b"),
                "CASCADE",
                "NO ACTION",
                "deferrable",
                "match full"));
    assertThat(table.indexes().values())
        .containsExactly(
            new Index("e", List.of("n WITH ="), false, "((n > 5))", "exclude btree", ""),
            new Index(
                "i",
                List.of("lower((name)::text)", "n desc"),
                true,
                "(n > 1)",
                "btree",
                "include (k)"));
    assertThat(table.comment()).isEqualTo("about");
  }

  @Test
  void readsWhatIsNoTable() throws Exception {
    database.run(
        """
        CREATE SCHEMA other;
        CREATE TABLE other.t (id SERIAL);
        CREATE TYPE kind AS ENUM ('x', 'y');
        CREATE DOMAIN mail AS TEXT CHECK (VALUE LIKE '%@%');
        CREATE TYPE pair AS (a INTEGER, b TEXT);
        CREATE SEQUENCE s START 5 INCREMENT 2 MAXVALUE 99 CYCLE;
        CREATE VIEW v AS SELECT id FROM other.t;
        CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
        CREATE TRIGGER tr BEFORE INSERT ON other.t FOR EACH ROW EXECUTE FUNCTION f();
        CREATE EXTENSION citext;
        """);
    Schema schema = database.inspect();

    assertThat(schema.tableNames()).containsExactly("other.t");
    assertThat(schema.enums()).isEqualTo(Map.of("kind", List.of("x", "y")));
    assertThat(schema.sequences())
        .isEqualTo(
            Map.of(
                "s", "bigint start 5 by 2 max 99 cycle",
                "other.t_id_seq", "integer start 1 by 1 owned"));
    assertThat(schema.views()).containsOnlyKeys("v");
    assertThat(schema.triggers()).containsOnlyKeys("other.t.tr");
    assertThat(schema.functions()).containsOnlyKeys("f()");
    assertThat(schema.others())
        .containsOnlyKeys("domain mail", "extension citext", "schema other", "type pair");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a VARCHAR(5) | a CHARACTER VARYING(5)",
        "a TIMESTAMPTZ DEFAULT now() | a TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP",
        "a INT4 CHECK (a IN (1, 2)) | a INTEGER CHECK (a = ANY (ARRAY[1, 2]))",
        "a BOOL DEFAULT 't' | a BOOLEAN DEFAULT true",
        "a NUMERIC(5) DEFAULT 0 | a DECIMAL(5, 0) DEFAULT '0'"
      })
  void twoSpellingsOfOneThingAreEqual(String one, String two) throws Exception {
    assertThat(differences(one, two)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a VARCHAR(5) | a VARCHAR(6)",
        "a TIMESTAMPTZ | a TIMESTAMP",
        "a INTEGER UNIQUE | a INTEGER UNIQUE DEFERRABLE",
        "a INTEGER CHECK (a > 0) | a INTEGER CHECK (a >= 0)",
        "a TEXT DEFAULT 'a' | a TEXT DEFAULT 'A'",
        "a SERIAL | a INTEGER NOT NULL",
        "a INTEGER GENERATED ALWAYS AS (1) STORED | a INTEGER GENERATED ALWAYS AS (1) VIRTUAL"
      })
  void nothingElseIs(String one, String two) throws Exception {
    assertThat(differences(one, two)).isNotEmpty();
  }

  private List<SchemaDifference> differences(String one, String two) throws Exception {
    database.run("CREATE TABLE t (" + one + ")");
    Schema before = database.inspect();
    database.run("DROP TABLE t");
    database.run("CREATE TABLE t (" + two + ")");
    return SchemaDiff.between(before, database.inspect(), Dialect.POSTGRESQL);
  }
}
