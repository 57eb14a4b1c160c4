package dev.banister.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banister.ddl.Ddl;
import dev.banister.ddl.DdlWriter;
import dev.banister.ddl.batch.SqliteBatchRecreate;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.Raised;
import dev.banister.operation.RecordedOperation;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts that use libraries beside SQLAlchemy, against what those made of them in CPython. */
class PluginsTest {
  private static final Recorder RECORDER = new ChildRecorder(SourceFinder.NONE);
  private static final ObjectMapper JSON = new ObjectMapper();

  @AfterAll
  static void close() {
    RECORDER.close();
  }

  /**
   * What CPython did.
   *
   * @param error class and first line, or null
   */
  record Snippet(
      @JsonProperty("body") String body,
      @JsonProperty("dialect") String dialect,
      @JsonProperty("sql") List<String> sql,
      @JsonProperty("error") @Nullable List<String> error) {
    @Override
    public String toString() {
      return dialect + ": " + body;
    }

    String key() {
      return dialect + " " + body.replace("\n", " | ");
    }
  }

  static Stream<Snippet> snippets() {
    return text("results.jsonl").lines().map(PluginsTest::read);
  }

  private static Snippet read(String line) {
    try {
      return JSON.readValue(line, Snippet.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    try (var stream = PluginsTest.class.getResourceAsStream("/dev/banister/plugins/" + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void becomesWhatTheLibraryMakesOfIt(Snippet snippet) throws Exception {
    Set<String> known = Set.copyOf(text("known_failures.txt").lines().toList());
    String written = String.join("\n", written(snippet));
    String expected = String.join("\n", expected(snippet));

    if (known.contains(snippet.key())) {
      assertThat(written).isNotEqualTo(expected);
    } else {
      assertThat(written).isEqualTo(expected);
    }
  }

  static List<String> expected(Snippet snippet) {
    List<String> lines = new ArrayList<>(snippet.sql().stream().map(PluginsTest::folded).toList());
    if (snippet.error() != null) {
      lines.add(String.join(": ", snippet.error()));
    }
    return lines;
  }

  static List<String> written(Snippet snippet) throws InterruptedException {
    Dialect dialect = Dialect.of(snippet.dialect());
    String indented = snippet.body().indent(4);
    OperationStream stream =
        RECORDER.record(Scripts.of("def upgrade():\n" + indented), dialect).upgrade();
    DdlWriter writer =
        DdlWriter.offline(dialect, NamingConvention.DEFAULT, SqliteBatchRecreate.on(dialect));
    List<String> lines = new ArrayList<>();
    for (RecordedOperation operation : stream.operations()) {
      Ddl ddl = writer.statements(operation.operation(), Schema.EMPTY);
      ddl.statements().stream().map(PluginsTest::folded).forEach(lines::add);
      if (ddl.refusal() != null) {
        lines.add(ddl.refusal().exception() + ": " + ddl.refusal().message());
        return lines;
      }
    }
    switch (stream.end()) {
      case Raised raised -> lines.add(raised.exception() + ": " + raised.message());
      case OperationStream.Stopped stopped -> lines.add("stopped: " + stopped.reason());
      case OperationStream.Completed completed -> {}
      case OperationStream.Missing missing -> lines.add("missing");
    }
    return lines;
  }

  /** Without what no database looks at: blanks, and the semicolon at the end. */
  private static String folded(String sql) {
    return sql.replaceAll("\\s+", " ").replace("( ", "(").replace(" )", ")").strip();
  }
}
