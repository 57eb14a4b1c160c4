package dev.banister.python;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banister.python.runtime.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.python.core.PyException;
import org.python.core.PyObject;

/**
 * Runs the snippets of {@code src/test/python/semantics} and compares with what CPython made of
 * them.
 */
final class SemanticsTest {
  private static final List<String> GROUPS =
      List.of(
          "language",
          "texts",
          "numbers",
          "flow",
          "classes",
          "specials",
          "library",
          "scripts",
          "python312",
          "python313");

  private static PythonRuntime runtime;

  /**
   * What CPython did.
   *
   * @param output what the snippet showed
   * @param raised class and first line of the exception that ended it
   */
  record Snippet(
      @JsonProperty("name") String name,
      @JsonProperty("source") String source,
      @JsonProperty("output") List<String> output,
      @JsonProperty("raised") String raised) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * What Banister does instead, by design or for want of something better.
   *
   * @param snippet the name of the snippet
   * @param reason why it differs
   */
  record Difference(
      @JsonProperty("snippet") String snippet,
      @JsonProperty("reason") String reason,
      @JsonProperty("output") List<String> output,
      @JsonProperty("raised") String raised) {}

  private static Map<String, Difference> differences;

  @BeforeAll
  static void start() throws IOException {
    runtime = TestRuntime.shared();
    differences =
        read("differences", Difference.class)
            .collect(Collectors.toMap(Difference::snippet, Function.identity()));
  }

  static Stream<Snippet> snippets() throws IOException {
    List<Snippet> all = new ArrayList<>();
    for (String group : GROUPS) {
      read(group, Snippet.class).forEach(all::add);
    }
    return all.stream();
  }

  private static <T> Stream<T> read(String group, Class<T> type) throws IOException {
    try (var stream = SemanticsTest.class.getResourceAsStream("semantics/" + group + ".jsonl")) {
      String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      ObjectMapper mapper = new ObjectMapper();
      return all.lines().map(line -> read(mapper, line, type)).toList().stream();
    }
  }

  private static <T> T read(ObjectMapper mapper, String line, Class<T> type) {
    try {
      return mapper.readValue(line, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void answersAsPythonDoes(Snippet expected) {
    Snippet actual = run(expected);
    Difference known = differences.get(expected.name());
    if (known != null) {
      assertThat(actual).as("take it off the list: it is right now").isNotEqualTo(expected);
      assertThat(actual.output()).as(known.reason()).isEqualTo(known.output());
      assertThat(actual.raised()).as(known.reason()).isEqualTo(known.raised());
      return;
    }
    assertThat(actual.output()).as(expected.source()).isEqualTo(expected.output());
    assertThat(actual.raised()).as(expected.source()).isEqualTo(expected.raised());
  }

  @Test
  void everyDifferenceIsOneOfASnippet() throws IOException {
    assertThat(snippets().map(Snippet::name))
        .containsAll(differences.keySet())
        .doesNotHaveDuplicates();
  }

  private static Snippet run(Snippet snippet) {
    runtime.restart();
    String raised = null;
    PyObject shown = null;
    try {
      PythonModule module = runtime.load(snippet.source() + "\n", "snippet");
      shown = module.attribute("OUT");
    } catch (PyException e) {
      PythonError error = PythonError.of(e, "snippet");
      raised = error.exception() + ": " + error.message();
      shown = Shown.by(e, "snippet");
    } catch (PythonProblemException e) {
      raised = e.kind() + ": " + e.getMessage();
    }
    List<String> output = new ArrayList<>();
    if (shown != null) {
      shown.asIterable().forEach(line -> output.add(Texts.of(line)));
    }
    return new Snippet(snippet.name(), snippet.source(), output, raised);
  }
}
