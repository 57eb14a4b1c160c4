package dev.banister.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.database.ScratchDatabase;
import dev.banister.database.Snapshot;
import dev.banister.database.Visit;
import dev.banister.operation.Direction;
import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.rehearsal.MigrationRun.Broke;
import dev.banister.rehearsal.MigrationRun.Done;
import dev.banister.rehearsal.MigrationRun.Ending;
import dev.banister.rehearsal.MigrationRun.Undetermined;
import dev.banister.rehearsal.StepResult.ExecutedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the scripts with the real Alembic of the project's interpreter, without its {@code env.py}:
 * one transaction for each migration, the naming convention as it was read from the source.
 */
final class AlembicEngine implements Engine {
  private final EngineChoice.Alembic choice;
  private final ScratchDatabase database;
  private final VersionRows versions;
  private @Nullable AlembicWorker worker;

  private AlembicEngine(
      EngineChoice.Alembic choice,
      ScratchDatabase database,
      VersionRows versions,
      AlembicWorker worker) {
    this.choice = choice;
    this.database = database;
    this.versions = versions;
    this.worker = worker;
  }

  /**
   * Starts the interpreter.
   *
   * @throws EngineException when it can't be used
   */
  static AlembicEngine start(
      EngineChoice.Alembic choice, ScratchDatabase database, VersionRows versions)
      throws EngineException, InterruptedException {
    return new AlembicEngine(choice, database, versions, AlembicWorker.start(choice));
  }

  @Override
  public String id() {
    return "alembic";
  }

  @Override
  public MigrationRun run(RecordedScript script, Direction direction) throws InterruptedException {
    VersionRows.Move move = versions.of(script.id(), direction);
    long start = System.nanoTime();
    try (Visit visit = database.visit()) {
      ObjectNode request = running().request(visit.address());
      request.put("file", script.script().path().toString());
      request.put("direction", direction.id());
      move.leave().forEach(request.putArray("leave")::add);
      move.enter().forEach(request.putArray("enter")::add);
      Optional<JsonNode> answer = running().ask(request);
      return answer.isEmpty() ? ended(start) : run(answer.get());
    } catch (InterruptedException e) {
      stop(); // it may hold the database for as long as it likes
      throw e;
    } catch (EngineException e) {
      return undetermined(String.valueOf(e.getMessage()), start);
    }
  }

  /** The process ended with the last script; the next one gets a new process. */
  private AlembicWorker running() throws EngineException, InterruptedException {
    if (worker == null) {
      worker = AlembicWorker.start(choice);
    }
    return worker;
  }

  private MigrationRun ended(long start) {
    String words = worker == null ? "" : worker.lastWords();
    stop();
    return undetermined("The process of Alembic ended with the script: " + words, start);
  }

  private static MigrationRun undetermined(String reason, long start) {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new MigrationRun(List.of(), 0, Set.of(), took, new Undetermined(reason));
  }

  private static MigrationRun run(JsonNode answer) {
    List<ExecutedStatement> statements = new ArrayList<>();
    for (JsonNode statement : answer.get("statements")) {
      statements.add(
          new ExecutedStatement(
              statement.get("operation").asInt(),
              statement.get("sql").asText().strip(),
              Duration.ofNanos((long) (statement.get("milliseconds").asDouble() * 1e6)),
              List.of()));
    }
    int operations = answer.get("operations").asInt();
    Duration took = Duration.ofNanos((long) (answer.get("milliseconds").asDouble() * 1e6));
    return new MigrationRun(statements, operations, Set.of(), took, ending(answer, operations));
  }

  private static Ending ending(JsonNode answer, int operations) {
    if (answer.get("exception").isNull()) {
      return new Done();
    }
    if (answer.hasNonNull("lacks")) {
      return new Undetermined(
          "The interpreter can't import %s, which line %d needs. Use the project's own with --python."
              .formatted(answer.get("lacks").asText(), answer.get("line").asInt()));
    }
    return new Broke(
        answer.get("exception").asText(),
        firstLine(answer.get("message").asText()),
        answer.get("line").asInt(),
        operations - 1);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  /** What Alembic commits on the way can't be taken back. */
  @Override
  public Snapshot before(RecordedScript script, Direction direction) {
    return database.snapshot();
  }

  @Override
  public void stamp(RecordedScript script) throws RefusedException {
    versions.move(script.id(), Direction.UPGRADE);
    database.script().commit();
  }

  private void stop() {
    if (worker != null) {
      worker.close();
      worker = null;
    }
  }

  @Override
  public void close() {
    stop();
  }
}
