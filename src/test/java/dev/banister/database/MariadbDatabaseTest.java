package dev.banister.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.schema.Column;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A database on the throwaway MariaDB: its moments, its errors, its catalog. */
class MariadbDatabaseTest {
  private static final String TABLES =
      """
      CREATE TABLE parent (id INTEGER NOT NULL AUTO_INCREMENT, name VARCHAR(50) DEFAULT 'x',
        PRIMARY KEY (id), UNIQUE KEY uq_name (name));
      CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER,
        doubled INTEGER AS (id * 2) VIRTUAL, CONSTRAINT ck_id CHECK (id > 0),
        CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE);
      CREATE INDEX ix_child ON child (parent_id, id DESC);
      INSERT INTO parent (id, name) VALUES (7, 'seven');
      INSERT INTO child (id, parent_id) VALUES (1, 7);
      CREATE VIEW named AS SELECT name FROM parent;
      CREATE TRIGGER noted BEFORE INSERT ON child FOR EACH ROW SET NEW.parent_id = 7;
      """;

  @Test
  void readsTheCatalog() throws Exception {
    try (MariadbDatabase database = SharedMariadb.open()) {
      database.run(TABLES);

      Schema schema = database.inspect();

      Table parent = schema.tables().get("parent");
      assertThat(parent.columns())
          .containsExactly(
              new Column("id", "int(11)", false, null, 1, true, null, null, null, null),
              new Column("name", "varchar(50)", true, "'x'", 0, false, null, null, null, null));
      assertThat(parent.indexes().get("uq_name").unique()).isTrue();
      Table child = schema.tables().get("child");
      assertThat(child.column("doubled").orElseThrow().generated()).isEqualTo("`id` * 2 virtual");
      assertThat(child.foreignKeys())
          .singleElement()
          .extracting("name", "referencedTable", "onDelete")
          .containsExactly("fk_parent", "parent", "CASCADE");
      assertThat(child.indexes().get("ix_child").parts()).containsExactly("parent_id", "id desc");
      assertThat(child.checks()).singleElement().extracting("name").isEqualTo("ck_id");
      assertThat(schema.views().get("named")).doesNotContain("scratch_");
      assertThat(schema.triggers()).containsOnlyKeys("child.noted");
    }
  }

  @Test
  void comesBackToAMomentWithEverythingThatWasThere() throws Exception {
    try (MariadbDatabase database = SharedMariadb.open()) {
      database.run(TABLES);
      Schema before = database.inspect();
      RowSnapshot rows = database.rows(before, null);
      Snapshot moment = database.snapshot();
      database.run("DROP VIEW named; DROP TABLE child; INSERT INTO parent (name) VALUES ('b');");

      database.restore(moment);

      assertThat(database.inspect()).isEqualTo(before);
      assertThat(database.rows(before, null).count()).isEqualTo(rows.count());
      database.run("INSERT INTO parent (name) VALUES ('next')");
      assertThat(database.ask("SELECT max(id) FROM parent").rows())
          .containsExactly(List.of(Value.of(8)));
      database.discard(moment);
    }
  }

  @Test
  void saysAnErrorAsPyMySqlDoes() throws Exception {
    try (MariadbDatabase database = SharedMariadb.open()) {
      assertThatThrownBy(() -> database.script().execute("DROP TABLE nowhere", List.of()))
          .isInstanceOf(RefusedException.class)
          .hasMessageStartingWith("(pymysql.err.OperationalError) (1051, \"Unknown table '");
      assertThatThrownBy(() -> database.script().execute("SELEC 1; SELECT 2", List.of()))
          .hasMessageStartingWith("(pymysql.err.ProgrammingError) (1064, ");
    }
  }

  @Test
  void ddlIsNotTakenBack() throws Exception {
    try (MariadbDatabase database = SharedMariadb.open()) {
      database.script().execute("CREATE TABLE kept (id INTEGER)", List.of());
      database.script().execute("INSERT INTO kept VALUES (1)", List.of());
      database.script().rollback();

      assertThat(database.inspect().tables()).containsOnlyKeys("kept");
      assertThat(database.ask("SELECT count(*) FROM kept").rows())
          .containsExactly(List.of(Value.of(0)));
    }
  }
}
