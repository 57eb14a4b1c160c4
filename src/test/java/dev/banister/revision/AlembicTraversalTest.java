package dev.banister.revision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the graph against what Alembic's own test suite expects of Alembic. */
class AlembicTraversalTest {

  /** A recorded question and its answer; prints as the name of the test that asked it. */
  record Recorded(String name, JsonNode json) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Recorded> records() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (InputStream in =
        AlembicTraversalTest.class.getResourceAsStream("oracle_traversal.jsonl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().toList().stream().map(line -> recorded(mapper, line));
    }
  }

  private static Recorded recorded(ObjectMapper mapper, String line) {
    try {
      JsonNode json = mapper.readTree(line);
      String name = json.get("test").asText();
      return new Recorded(name.substring(name.indexOf("::") + 2), json);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  @Test
  void everyRecordIsRead() throws IOException {
    assertThat(records()).hasSize(132);
  }

  @ParameterizedTest
  @MethodSource("records")
  void walksAsAlembicDoes(Recorded recorded) {
    JsonNode json = recorded.json();
    RevisionGraph graph = graph(json.get("graph"));
    switch (json.get("kind").asText()) {
      case "iterate" -> iterates(graph, json);
      case "_assert_upgrade" -> upgrades(graph, json);
      case "_assert_downgrade" -> downgrades(graph, json);
      default -> throw new AssertionError("unknown kind " + json.get("kind"));
    }
  }

  private static void iterates(RevisionGraph graph, JsonNode json) {
    Stretch stretch =
        new Stretch(
            texts(json.get("upper")),
            texts(json.get("lower")),
            json.get("inclusive").asBoolean(),
            json.get("implicit_base").asBoolean());
    assertThat(graph.stretch(stretch, json.get("select_for_downgrade").asBoolean()))
        .isEqualTo(ids(json.get("expected")));
  }

  private static void upgrades(RevisionGraph graph, JsonNode json) {
    Stretch stretch =
        new Stretch(texts(json.get("destination")), texts(json.get("source")), false, true);
    List<RevisionId> path = graph.stretch(stretch, false).reversed();
    assertThat(path).isEqualTo(steps(json.get("expected"), "up"));
    assertThat(graph.afterUpgrades(source(json), path)).isEqualTo(heads(json));
  }

  private static void downgrades(RevisionGraph graph, JsonNode json) {
    JsonNode destination = json.get("destination");
    List<RevisionId> path =
        graph.downgradePath(
            ids(json.get("source")), destination.isNull() ? "base" : destination.asText());
    assertThat(path).isEqualTo(steps(json.get("expected"), "down"));
    assertThat(graph.afterDowngrades(source(json), path)).isEqualTo(heads(json));
  }

  private static VersionTable source(JsonNode json) {
    return new VersionTable(new HashSet<>(ids(json.get("source"))));
  }

  private static VersionTable heads(JsonNode json) {
    return new VersionTable(new HashSet<>(ids(json.get("heads"))));
  }

  private static List<RevisionId> steps(JsonNode expected, String direction) {
    List<RevisionId> ids = new ArrayList<>();
    for (JsonNode step : expected) {
      assertThat(step.get(1).asText()).isEqualTo(direction);
      ids.add(RevisionId.of(step.get(0).asText()));
    }
    return ids;
  }

  private static RevisionGraph graph(JsonNode revisions) {
    List<Revision> graph = new ArrayList<>();
    for (JsonNode json : revisions) {
      graph.add(
          new Revision(
              RevisionId.of(json.get("rev").asText()),
              ids(json.get("down")),
              texts(json.get("depends")),
              texts(json.get("labels")),
              ""));
    }
    return RevisionGraph.of(graph);
  }

  private static List<RevisionId> ids(JsonNode json) {
    return texts(json).stream().map(RevisionId::of).toList();
  }

  private static List<String> texts(JsonNode json) {
    if (json.isNull()) {
      return List.of();
    }
    if (json.isTextual()) {
      return List.of(json.asText());
    }
    List<String> texts = new ArrayList<>();
    json.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
