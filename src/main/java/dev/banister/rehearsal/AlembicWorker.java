package dev.banister.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.database.ScratchFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingQueue;

/** The Python process in which the real Alembic runs; one line of JSON there, one back. */
final class AlembicWorker implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LAST_WORDS = 5;

  private final ScratchFolder scratch;
  private final Process process;
  private final Writer input;
  private final LinkedBlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();
  private final Deque<String> said = new ConcurrentLinkedDeque<>();

  private AlembicWorker(ScratchFolder scratch, Process process) {
    this.scratch = scratch;
    this.process = process;
    this.input = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    Thread.ofVirtual().start(this::readAnswers);
    Thread.ofVirtual().start(this::readRest);
  }

  /**
   * Starts it and asks what libraries it has.
   *
   * @throws EngineException when there is no interpreter, or it has no Alembic
   */
  static AlembicWorker start(EngineChoice.Alembic choice)
      throws EngineException, InterruptedException {
    ProjectPython project = new ProjectPython(choice.folder(), System.getenv());
    Path python = choice.python() != null ? choice.python() : project.interpreter().orElse(null);
    if (python == null) {
      throw new EngineException("No Python is found for this project. Name one with --python.");
    }
    AlembicWorker worker = started(python, project.root());
    boolean usable = false;
    try {
      worker.greet(python, choice, project);
      usable = true;
      return worker;
    } finally {
      if (!usable) {
        worker.close();
      }
    }
  }

  private static AlembicWorker started(Path python, Path root) throws EngineException {
    try {
      ScratchFolder scratch = ScratchFolder.create();
      Path program = scratch.path().resolve("worker.py");
      try (InputStream source = AlembicWorker.class.getResourceAsStream("worker.py")) {
        Files.copy(source, program);
      }
      ProcessBuilder builder =
          new ProcessBuilder(python.toString(), "-u", program.toString()).directory(root.toFile());
      builder.environment().put("PYTHONIOENCODING", "utf-8");
      builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
      try {
        return new AlembicWorker(scratch, builder.start());
      } catch (IOException e) {
        scratch.close();
        throw e;
      }
    } catch (IOException e) {
      throw new EngineException(
          "'%s' can't be started: %s. Name another interpreter with --python."
              .formatted(python, e.getMessage()));
    }
  }

  private void greet(Path python, EngineChoice.Alembic choice, ProjectPython project)
      throws EngineException, InterruptedException {
    ObjectNode first = JSON.createObjectNode();
    project.paths().forEach(path -> first.withArray("paths").add(path.toString()));
    first.set("convention", JSON.valueToTree(choice.convention()));
    Optional<JsonNode> answer = ask(first);
    if (answer.isEmpty()) {
      throw new EngineException(
          "'%s' is no Python that can be used: %s. Name another interpreter with --python."
              .formatted(python, lastWords()));
    }
    if (answer.get().has("missing")) {
      throw new EngineException(
          "'%s' has no Alembic (%s). Install it there, or name another interpreter with --python."
              .formatted(python, answer.get().get("missing").asText()));
    }
  }

  /** Sends a request and waits for its answer; empty when the process has ended. */
  Optional<JsonNode> ask(JsonNode request) throws InterruptedException {
    try {
      input.write(JSON.writeValueAsString(request));
      input.write('\n');
      input.flush();
    } catch (IOException e) {
      return Optional.empty();
    }
    return answers.take().map(AlembicWorker::parsed);
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException("Alembic's process answered in no form that was agreed on", e);
    }
  }

  ObjectNode request(Map<String, String> address) {
    ObjectNode request = JSON.createObjectNode();
    request.set("address", JSON.valueToTree(address));
    return request;
  }

  /** What it printed last, on one line. */
  String lastWords() {
    String words = String.join(" ", said).strip();
    return words.isEmpty() ? "it ended without a word" : words;
  }

  private void readAnswers() {
    try (BufferedReader lines = reader(process.getInputStream())) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        answers.add(Optional.of(line));
      }
    } catch (IOException e) {
      // the pipe breaks when the process is killed; the end of the answers says the same
    }
    answers.add(Optional.empty());
  }

  private void readRest() {
    try (BufferedReader lines = reader(process.getErrorStream())) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        if (said.size() > LAST_WORDS) {
          said.poll();
        }
      }
    } catch (IOException e) {
      // nothing more will be said
    }
  }

  private static BufferedReader reader(InputStream stream) {
    Reader characters = new InputStreamReader(stream, StandardCharsets.UTF_8);
    return new BufferedReader(characters);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    boolean interrupted = Thread.interrupted();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      interrupted = true;
    }
    try {
      scratch.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The files of Alembic's process can't be removed", e);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
