package dev.banister.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banister.project.MigrationScript;
import dev.banister.project.MigrationScript.FunctionText;
import dev.banister.revision.Revision;
import dev.banister.revision.RevisionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A revision that reads its database, with what the real Alembic did.
 *
 * @param seed statements that run before it
 * @param expected what {@code record_scenarios.py} wrote
 */
record LiveScenario(String name, String seed, String script, JsonNode expected) {
  private static final String FOLDER = "/dev/banister/live/";
  private static final List<String> FILES =
      List.of("connection", "core", "inspector", "orm", "projects");

  static List<LiveScenario> all() {
    Map<String, JsonNode> results = results();
    List<LiveScenario> scenarios = new ArrayList<>();
    for (String file : FILES) {
      for (String section : text(file + ".py").split("(?m)^# === ")) {
        if (!section.isBlank()) {
          scenarios.add(read(section, results));
        }
      }
    }
    return scenarios;
  }

  private static LiveScenario read(String section, Map<String, JsonNode> results) {
    int end = section.indexOf('\n');
    String name = section.substring(0, end);
    String body = section.substring(end + 1);
    String seed =
        body.lines()
            .filter(line -> line.startsWith("#:"))
            .map(line -> line.substring(2).strip())
            .collect(Collectors.joining("\n"));
    return new LiveScenario(name, seed, text("prelude.py") + body, results.get(name));
  }

  private static Map<String, JsonNode> results() {
    ObjectMapper mapper = new ObjectMapper();
    Map<String, JsonNode> results = new HashMap<>();
    for (String line : text("results.jsonl").lines().toList()) {
      try {
        JsonNode result = mapper.readTree(line);
        results.put(result.get("name").textValue(), result);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return results;
  }

  static String text(String file) {
    try (var stream = LiveScenario.class.getResourceAsStream(FOLDER + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  MigrationScript migration() {
    return new MigrationScript(
        Path.of("/project/versions/" + name + ".py"),
        name + ".py",
        new Revision(RevisionId.of(name), List.of(), List.of(), List.of(), ""),
        script,
        "sha",
        null,
        "",
        function("upgrade"),
        function("downgrade"));
  }

  private FunctionText function(String function) {
    List<String> lines = script.lines().toList();
    int at = 0;
    while (!lines.get(at).startsWith("def " + function + "(")) {
      at++;
    }
    return new FunctionText(at + 1, at + 2, "", List.of(), false);
  }

  @Override
  public String toString() {
    return name;
  }
}
