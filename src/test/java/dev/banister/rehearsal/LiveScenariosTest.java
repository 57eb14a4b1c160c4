package dev.banister.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banister.database.SqliteDatabase;
import dev.banister.ddl.DdlWriter;
import dev.banister.ddl.batch.SqliteBatchRecreate;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.recorder.ChildRecorder;
import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.recorder.Recorder;
import dev.banister.recorder.SourceFinder;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import dev.banister.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Revisions that read the database while they run, against what Alembic in CPython did. */
final class LiveScenariosTest {
  private static final Recorder RECORDER = new ChildRecorder(SourceFinder.NONE);
  private static final String REFUSED = "refused: ";

  @AfterAll
  static void close() {
    RECORDER.close();
  }

  static Stream<LiveScenario> scenarios() {
    return LiveScenario.all().stream();
  }

  static Map<String, String> refusals() {
    return LiveScenario.text("refused.txt")
        .lines()
        .collect(Collectors.toMap(l -> l.split(": ", 2)[0], l -> l.split(": ", 2)[1]));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void doesWhatAlembicDoes(LiveScenario scenario) throws Exception {
    try (SqliteDatabase database = SqliteDatabase.inMemory(Duration.ofSeconds(10))) {
      database.run("CREATE TABLE seen (n INTEGER NOT NULL PRIMARY KEY, text TEXT);\n");
      database.run(scenario.seed());
      for (Direction direction : Direction.values()) {
        String error = run(scenario, direction, database);
        String refusal = refusals().get(scenario.name() + " " + direction.id());
        if (refusal != null || error.startsWith(REFUSED)) {
          assertThat(error).isEqualTo(REFUSED + refusal);
          return;
        }
        JsonNode expected = scenario.expected().get(direction.id());
        assertThat(content(database, error)).isEqualTo(content(expected));
      }
    }
  }

  private static String run(LiveScenario scenario, Direction direction, SqliteDatabase database)
      throws Exception {
    DdlWriter writer =
        DdlWriter.live(
            Dialect.SQLITE, NamingConvention.DEFAULT, SqliteBatchRecreate.on(Dialect.SQLITE));
    ScratchExecutor executor = new ScratchExecutor(database, writer);
    OperationStream stream =
        RECORDER.run(scenario.migration(), direction, Dialect.SQLITE, executor);
    String error = error(stream, executor);
    if (error.isEmpty()) {
      database.script().commit();
    } else {
      database.script().rollback();
    }
    return error;
  }

  private static String error(OperationStream stream, ScratchExecutor executor) {
    if (executor.undetermined() != null) {
      return REFUSED + executor.undetermined().explanation();
    }
    return switch (stream.end()) {
      case OperationStream.Raised raised -> raised.exception() + ": " + raised.message();
      case OperationStream.Stopped stopped -> REFUSED + stopped.reason();
      case OperationStream.Completed completed -> "";
      case OperationStream.Missing missing -> "missing";
    };
  }

  private static String content(SqliteDatabase database, String error) throws RefusedException {
    StringBuilder text = new StringBuilder(error).append('\n');
    Rows catalog =
        database.ask("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name");
    Map<String, List<List<String>>> tables = new TreeMap<>();
    for (List<Value> entry : catalog.rows()) {
      List<String> parts = entry.stream().map(LiveScenariosTest::stored).toList();
      text.append(entry(parts)).append('\n');
      if (parts.getFirst().equals("table") && !parts.get(1).equals("sqlite_sequence")) {
        tables.put(parts.get(1), rows(database, parts.get(1)));
      }
    }
    tables.forEach((table, rows) -> write(text, table, rows));
    return text.toString();
  }

  /** Blanks around brackets are no part of what is compared. */
  private static String entry(List<String> parts) {
    return String.join(" | ", parts)
        .replaceAll("\\s+", " ")
        .replace("( ", "(")
        .replace(" )", ")")
        .strip();
  }

  private static List<List<String>> rows(SqliteDatabase database, String table) {
    String query = "SELECT * FROM \"" + table.replace("\"", "\"\"") + "\" ORDER BY rowid";
    return database.ask(query).rows().stream()
        .map(row -> row.stream().map(LiveScenariosTest::stored).toList())
        .toList();
  }

  private static String stored(Value value) {
    return switch (value) {
      case Value.Null none -> "";
      case Value.Int number -> number.number().toString();
      case Value.Real number -> Double.toString(number.number());
      case Value.Text text -> text.text();
      case Value.Bytes bytes -> "x'" + java.util.HexFormat.of().formatHex(bytes.bytes()) + "'";
      default -> throw new IllegalStateException("SQLite stores no " + value);
    };
  }

  private static String content(JsonNode expected) {
    StringBuilder text = new StringBuilder();
    JsonNode error = expected.get("error");
    text.append(error.isNull() ? "" : error.get(0).asText() + ": " + error.get(1).asText());
    text.append('\n');
    for (JsonNode entry : expected.get("catalog")) {
      text.append(entry(texts(entry))).append('\n');
    }
    Map<String, List<List<String>>> tables = new TreeMap<>();
    expected.get("rows").propertyStream().forEach(p -> tables.put(p.getKey(), rows(p.getValue())));
    tables.forEach((table, rows) -> write(text, table, rows));
    return text.toString();
  }

  private static List<List<String>> rows(JsonNode rows) {
    return rows.valueStream().map(LiveScenariosTest::texts).toList();
  }

  private static List<String> texts(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(v -> texts.add(v.isNull() ? "" : v.asText()));
    return texts;
  }

  private static void write(StringBuilder text, String table, List<List<String>> rows) {
    text.append("-- ").append(table).append('\n');
    rows.forEach(row -> text.append(String.join(" | ", row)).append('\n'));
  }
}
