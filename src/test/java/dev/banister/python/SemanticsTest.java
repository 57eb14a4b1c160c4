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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.python.core.PyException;
import org.python.core.PyObject;

/**
 * Runs the snippets of {@code src/test/python} and compares with what CPython 3.11 made of them.
 */
final class SemanticsTest {
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

  @BeforeAll
  static void start() {
    runtime = TestRuntime.shared();
  }

  static Stream<Snippet> snippets() throws IOException {
    try (var stream = SemanticsTest.class.getResourceAsStream("semantics.jsonl")) {
      String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      ObjectMapper mapper = new ObjectMapper();
      return all.lines().map(line -> read(mapper, line)).toList().stream();
    }
  }

  private static Snippet read(ObjectMapper mapper, String line) {
    try {
      return mapper.readValue(line, Snippet.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What does not come out as in Python 3 yet, by snippet, with the reason. */
  private static final Map<String, String> KNOWN_DIFFERENCES =
      Map.of("enums", "one of the mixed enumerations ends with an exception");

  @ParameterizedTest
  @MethodSource("snippets")
  void answersAsPythonDoes(Snippet expected) {
    Snippet actual = run(expected);
    if (KNOWN_DIFFERENCES.containsKey(expected.name())) {
      assertThat(actual).as("take it off the list: it is right now").isNotEqualTo(expected);
      return;
    }
    assertThat(actual.output()).as(expected.source()).isEqualTo(expected.output());
    assertThat(actual.raised()).as(expected.source()).isEqualTo(expected.raised());
  }

  private static Snippet run(Snippet snippet) {
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
