package dev.banister.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banister.schema.Column;
import dev.banister.schema.PrimaryKey;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SqliteInspectorTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Made by {@code src/test/python/catalog_cases.py}. */
  static Stream<JsonNode> cases() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    SqliteInspectorTest.class.getResourceAsStream("catalog-cases.jsonl")),
                StandardCharsets.UTF_8))) {
      List<String> all = lines.lines().toList();
      Stream.Builder<JsonNode> nodes = Stream.builder();
      for (String line : all) {
        nodes.add(mapper.readTree(line));
      }
      return nodes.build();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsWhatTheReferenceReads(JsonNode expected) throws Exception {
    try (SqliteDatabase database = SqliteDatabase.inMemory(LIMIT)) {
      for (JsonNode statement : expected.get("statements")) {
        database.script().execute(statement.asText(), List.of());
      }

      assertThat(CatalogJson.dumps(CatalogJson.of(database.inspect())))
          .isEqualTo(expected.get("catalog").asText());
    }
  }

  @Test
  void keepsTextAsWritten() throws Exception {
    try (SqliteDatabase database = SqliteDatabase.inMemory(LIMIT)) {
      String sql = "CREATE TABLE t (Id INTEGER NOT NULL, CONSTRAINT Pk_T PRIMARY KEY (Id)) STRICT";
      database.run(sql);

      Table table =
          new Table(
              "t",
              List.of(new Column("Id", "INTEGER", false, null, 1, false, null, null, null, null)),
              new PrimaryKey("Pk_T", List.of("Id")),
              List.of(),
              List.of(),
              List.of(),
              Map.of(),
              "STRICT",
              null,
              false,
              sql);
      assertThat(database.inspect()).isEqualTo(Schema.EMPTY.with(table));
    }
  }

  @Test
  void seesAChangeOfATableThatItHasReadBefore() throws Exception {
    try (SqliteDatabase database = SqliteDatabase.inMemory(LIMIT)) {
      database.run("CREATE TABLE t (a)");
      database.inspect();
      database.run("ALTER TABLE t ADD COLUMN b; CREATE INDEX ix ON t (b)");

      Table table = database.inspect().table("t").orElseThrow();
      assertThat(table.columns()).extracting(Column::name).containsExactly("a", "b");
      assertThat(table.indexes()).containsOnlyKeys("ix");
    }
  }
}
