package dev.banister.rehearsal;

import static dev.banister.rehearsal.SampleHistory.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.banister.database.SqliteDatabase;
import dev.banister.operation.Direction;
import dev.banister.rehearsal.MigrationRun.Broke;
import dev.banister.rehearsal.MigrationRun.Done;
import dev.banister.rehearsal.MigrationRun.Undetermined;
import dev.banister.rehearsal.StepResult.ExecutedStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the engine against interpreters of which each says what the test wants to hear. */
class AlembicEngineTest {
  private static final String HELLO =
      """
      {"alembic": "1.20.1", "sqlalchemy": "2.1.9"}
      """;

  @TempDir private Path folder;
  private final RecordedHistory history =
      new SampleHistory().revision("a1", sql("SELECT 1"), sql("SELECT 1")).history();

  @BeforeEach
  void needAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
  }

  /** A program that answers a line to each line, and ends when it has no more to say. */
  private Path python(String answers) throws IOException {
    Path program = folder.resolve("python");
    Files.writeString(folder.resolve("answers"), answers);
    Files.writeString(
        program,
        """
        #!/bin/sh
        while read -r answer <&3 && read -r request; do
          printf '%%s\\n' "$request" >> '%1$s/requests'
          printf '%%s\\n' "$answer"
        done 3< '%1$s/answers'
        echo 'nothing more to say' >&2
        """
            .formatted(folder));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  private EngineChoice.Alembic choice(Path python) {
    return new EngineChoice.Alembic(python, folder, Map.of("fk", "fk_%(table_name)s"));
  }

  private List<MigrationRun> runs(String answers, Direction... directions) throws Exception {
    List<MigrationRun> runs = new java.util.ArrayList<>();
    try (SqliteDatabase database = SqliteDatabase.inMemory(Duration.ofSeconds(9))) {
      VersionRows versions = new VersionRows(database, history.graph());
      versions.create();
      try (AlembicEngine engine =
          AlembicEngine.start(choice(python(answers)), database, versions)) {
        for (Direction direction : directions) {
          runs.add(engine.run(history.scripts().getFirst(), direction));
        }
      }
    }
    return runs;
  }

  @Test
  void tellsWhatAlembicSent() throws Exception {
    MigrationRun run =
        runs(
                HELLO
                    + """
                    {"exception": null, "milliseconds": 5.5, "operations": 1, \
                    "statements": [{"sql": "\\nCREATE TABLE t (id INTEGER)", "operation": 0, "milliseconds": 2}]}
                    """,
                Direction.UPGRADE)
            .getFirst();

    assertThat(run.ending()).isEqualTo(new Done());
    assertThat(run.operations()).isEqualTo(1);
    assertThat(run.time()).isEqualTo(Duration.ofNanos(5_500_000));
    assertThat(run.statements())
        .containsExactly(
            new ExecutedStatement(
                0, "CREATE TABLE t (id INTEGER)", Duration.ofMillis(2), List.of()));
    assertThat(Files.readString(folder.resolve("requests")))
        .contains("\"convention\":{\"fk\":\"fk_%(table_name)s\"}")
        .contains("\"direction\":\"upgrade\"", "\"leave\":[]", "\"enter\":[\"a1\"]");
  }

  @Test
  void tellsWhereAScriptBroke() throws Exception {
    MigrationRun run =
        runs(
                HELLO
                    + """
                    {"exception": "OperationalError", "message": "no such table: t\\n[SQL: x]", \
                    "line": 7, "milliseconds": 1, "operations": 2, "statements": []}
                    """,
                Direction.DOWNGRADE)
            .getFirst();

    assertThat(run.ending()).isEqualTo(new Broke("OperationalError", "no such table: t", 7, 1));
  }

  @Test
  void aModuleThatIsMissingProvesNothing() throws Exception {
    MigrationRun run =
        runs(
                HELLO
                    + """
                    {"exception": "ModuleNotFoundError", "message": "x", "lacks": "billing", \
                    "line": 3, "milliseconds": 1, "operations": 0, "statements": []}
                    """,
                Direction.UPGRADE)
            .getFirst();

    assertThat(run.ending())
        .isEqualTo(
            new Undetermined(
                "The interpreter can't import billing, which line 3 needs."
                    + " Use the project's own with --python."));
  }

  @Test
  void aProcessThatEndsIsReplacedForTheNextScript() throws Exception {
    List<MigrationRun> runs = runs(HELLO, Direction.UPGRADE, Direction.UPGRADE);

    assertThat(runs)
        .extracting(MigrationRun::ending)
        .hasSize(2)
        .allMatch(
            ending ->
                ending.equals(
                    new Undetermined(
                        "The process of Alembic ended with the script: nothing more to say")));
    assertThat(Files.readAllLines(folder.resolve("requests")))
        .filteredOn(line -> line.contains("paths"))
        .hasSize(2);
  }

  @Test
  void anInterpreterWithoutAlembicIsNamed() throws Exception {
    Path python = python("{\"missing\": \"No module named 'alembic'\"}\n");

    assertThatThrownBy(() -> AlembicWorker.start(choice(python)))
        .isInstanceOf(EngineException.class)
        .hasMessage(
            ("'%s' has no Alembic (No module named 'alembic'). Install it there, or name another"
                    + " interpreter with --python.")
                .formatted(python));
  }

  @Test
  void aProgramThatIsNoPythonIsNamed() {
    Path none = folder.resolve("none");

    assertThatThrownBy(() -> AlembicWorker.start(choice(none)))
        .isInstanceOf(EngineException.class)
        .hasMessageStartingWith("'" + none + "' can't be started: ")
        .hasMessageEndingWith("Name another interpreter with --python.");
  }
}
