package dev.banister.rehearsal.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.database.SqliteDatabase;
import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.schema.Schema;
import dev.banister.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeederTest {
  private final SqliteDatabase database = SqliteDatabase.inMemory(Duration.ofSeconds(10));

  @AfterEach
  void close() {
    database.close();
  }

  private SeedReport seed(String statements) throws RefusedException {
    database.run(statements);
    return new Seeder(database, 1, 4).seed(database.inspect(), database.inspect());
  }

  private List<List<Value>> rows(String query) {
    return database.ask(query).rows();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a VARCHAR(3) NOT NULL UNIQUE",
        "a INTEGER NOT NULL CHECK (a BETWEEN 3 AND 9)",
        "a INTEGER NOT NULL CHECK (a > 100 AND a <= 120)",
        "a TEXT NOT NULL CHECK (a IN ('new', 'it''s'))",
        "a TEXT NOT NULL CHECK (\"a\" = 'only')",
        "a BOOLEAN NOT NULL CHECK (a IN (0, 1))",
        "a DATETIME NOT NULL UNIQUE, b DATE NOT NULL UNIQUE, c TIME NOT NULL UNIQUE",
        "a NUMERIC(10, 2) NOT NULL, b FLOAT NOT NULL CHECK (b >= 0), c BLOB NOT NULL UNIQUE",
        "a CHAR(36) NOT NULL UNIQUE, b CHAR(32) NOT NULL UNIQUE, c JSON NOT NULL",
        "a INTEGER NOT NULL, b INTEGER GENERATED ALWAYS AS (a * 2) STORED",
        "a, b NOT NULL, PRIMARY KEY (a, b)"
      })
  void fitsTypesAndSimpleChecks(String columns) throws Exception {
    SeedReport report = seed("CREATE TABLE t (" + columns + ")");

    assertThat(report).isEqualTo(new SeedReport(Map.of("t", 4), Map.of()));
  }

  @Test
  void refersToRowsThatAreThere() throws Exception {
    seed(
        """
        CREATE TABLE child (id INTEGER PRIMARY KEY, p TEXT NOT NULL REFERENCES parent (k),
          boss INTEGER NOT NULL REFERENCES child (id));
        CREATE TABLE parent (k VARCHAR(20) NOT NULL PRIMARY KEY);
        """);

    assertThat(rows("PRAGMA foreign_key_check")).isEmpty();
    assertThat(rows("SELECT count(*) FROM child")).containsExactly(List.of(Value.of(4)));
  }

  @Test
  void putsRowsBesideThoseOfAMigration() throws Exception {
    SeedReport report =
        seed("CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (7)");

    assertThat(report.rows()).containsExactly(Map.entry("t", 4));
    assertThat(rows("SELECT count(*) FROM t")).containsExactly(List.of(Value.of(6)));
  }

  @Test
  void keepsTheChecksOfTheSchemaThatTheRowsGoTo() throws Exception {
    database.run("CREATE TABLE u (a TEXT CHECK (a IN ('x', 'y')))");
    Schema next = Schema.EMPTY.with(database.inspect().table("u").orElseThrow().withName("t"));
    database.run("DROP TABLE u; CREATE TABLE t (a TEXT)");

    new Seeder(database, 1, 2).seed(database.inspect(), next);

    assertThat(rows("SELECT a FROM t WHERE a NOT IN ('x', 'y')")).isEmpty();
  }

  @Test
  void findsRowsForAnEntangledCheck() throws Exception {
    SeedReport report =
        seed(
            """
            CREATE TABLE t (kind TEXT NOT NULL, secret TEXT, client TEXT,
              CHECK ((kind = 'local' AND secret IS NOT NULL AND client IS NULL)
                OR (kind = 'remote' AND secret IS NULL AND client IS NOT NULL)));
            """);

    assertThat(report.rows()).isEqualTo(Map.of("t", 4));
  }

  @Test
  void fillsReferencesThatGoInACircle() throws Exception {
    seed(
        """
        CREATE TABLE run (id INTEGER PRIMARY KEY, state INTEGER REFERENCES state (id));
        CREATE TABLE state (id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run (id));
        """);

    assertThat(rows("SELECT count(*) FROM run WHERE state IS NOT NULL"))
        .containsExactly(List.of(Value.of(4)));
    assertThat(rows("PRAGMA foreign_key_check")).isEmpty();
  }

  @Test
  void saysWhyATableStaysEmpty() throws Exception {
    SeedReport report =
        seed(
            """
            CREATE TABLE odd (a TEXT NOT NULL CHECK (a GLOB '[0-9]*#'));
            CREATE TABLE child (a INTEGER NOT NULL REFERENCES odd (a));
            """);

    assertThat(report.refused())
        .isEqualTo(
            Map.of(
                "odd", "CHECK constraint failed: a GLOB '[0-9]*#'",
                "child", "its parent table odd has no rows"));
  }

  @Test
  void writesNullWhereOnlyTheNewerSchemaTakesIt() throws Exception {
    database.run("CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(4) NOT NULL)");
    Schema older = database.inspect();
    database.run(
        "DROP TABLE t; CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(9)); "
            + "CREATE TABLE u (b TEXT)");

    SeedReport report = new Seeder(database, 1, 2).seedNewer(older, database.inspect());

    assertThat(report.rows()).isEqualTo(Map.of("t", 6, "u", 2));
    assertThat(rows("SELECT max(length(a)), sum(a IS NULL) > 0 FROM t"))
        .containsExactly(List.of(Value.of(9), Value.of(1)));
  }

  @Test
  void leavesATableAloneThatTheUpgradeFilled() throws Exception {
    database.run("CREATE TABLE backup (a); INSERT INTO backup VALUES (1)");

    SeedReport report = new Seeder(database, 1, 2).seedNewer(Schema.EMPTY, database.inspect());

    assertThat(report).isEqualTo(SeedReport.NOTHING);
  }

  /** Whatever the schema: rows that hold, or a reason; and the same rows for the same seed. */
  @Test
  void seedsAnySchemaReproduciblyOrSaysWhyNot() throws Exception {
    int seeded = 0;
    int tables = 0;
    for (int i = 0; i < 500; i++) {
      String schema = randomSchema(new SplittableRandom(i));
      List<List<List<Value>>> twice = new ArrayList<>();
      for (int run = 0; run < 2; run++) {
        try (SqliteDatabase scratch = SqliteDatabase.inMemory(Duration.ofSeconds(10))) {
          scratch.run(schema);
          Schema catalog = scratch.inspect();
          SeedReport report = new Seeder(scratch, 42, 3).seed(catalog, catalog);
          tables += catalog.tables().size();
          seeded += report.rows().size();
          assertThat(report.rows().size() + report.refused().size())
              .as(schema)
              .isEqualTo(catalog.tables().size());
          assertThat(scratch.ask("PRAGMA foreign_key_check").rows()).as(schema).isEmpty();
          List<List<Value>> rows = new ArrayList<>();
          catalog
              .tableNames()
              .forEach(t -> rows.addAll(scratch.ask("SELECT quote(a), quote(b) FROM " + t).rows()));
          twice.add(rows);
        }
      }
      assertThat(twice.get(1)).as(schema).isEqualTo(twice.get(0));
    }
    assertThat((double) seeded / tables).isGreaterThan(0.95);
  }

  private static final List<String> TYPES =
      List.of(
          "INTEGER",
          "BIGINT",
          "VARCHAR(5)",
          "VARCHAR(200)",
          "TEXT",
          "BOOLEAN",
          "DATETIME",
          "DATE",
          "NUMERIC(8, 2)",
          "FLOAT",
          "JSON",
          "BLOB",
          "CHAR(36)",
          "TIMESTAMP",
          "TIME",
          "");

  private static String randomSchema(SplittableRandom random) {
    StringBuilder out = new StringBuilder();
    int tables = random.nextInt(1, 5);
    for (int t = 0; t < tables; t++) {
      String key = random.nextBoolean() ? "id INTEGER PRIMARY KEY" : "id CHAR(36) NOT NULL UNIQUE";
      out.append("CREATE TABLE t").append(t).append(" (").append(key);
      out.append(", a ").append(column(random, "a")).append(", b ").append(column(random, "b"));
      if (t > 0 && random.nextBoolean()) {
        out.append(", p NOT NULL REFERENCES t").append(random.nextInt(t)).append(" (id)");
      }
      if (random.nextInt(4) == 0) {
        out.append(", s REFERENCES t").append(t).append(" (id)");
      }
      if (random.nextInt(5) == 0) {
        out.append(", UNIQUE (a, b)");
      }
      out.append(");\n");
    }
    return out.toString();
  }

  private static String column(SplittableRandom random, String name) {
    String type = TYPES.get(random.nextInt(TYPES.size()));
    String nullable = random.nextBoolean() ? " NOT NULL" : "";
    return type
        + nullable
        + switch (random.nextInt(8)) {
          case 0 -> " CHECK (" + name + " IN (1, 'x'))";
          case 1 -> " CHECK (" + name + " >= 10)";
          case 2 -> " UNIQUE";
          case 3 -> " DEFAULT 5";
          default -> "";
        };
  }
}
