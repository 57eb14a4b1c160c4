package dev.banister.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.python.ScriptHeadReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads real histories. The folder that the system property {@code banister.corpus} names holds
 * them; {@code corpus/chains.tsv} says what is to be found in each.
 */
@Tag("corpus")
class CorpusTest {
  private final ProjectReader reader = new ProjectReader(new ScriptHeadReader());

  /** A line of the list. */
  record Chain(String name, Path versions, int revisions, int heads) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Chain> chains() throws IOException {
    String corpus = System.getProperty("banister.corpus");
    assertThat(corpus).as("system property banister.corpus").isNotNull();
    try (InputStream in = CorpusTest.class.getResourceAsStream("/corpus/chains.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().skip(1).map(line -> chain(corpus, line.split("\t"))).toList().stream();
    }
  }

  private static Chain chain(String corpus, String[] fields) {
    return new Chain(
        fields[0],
        Path.of(corpus, fields[0], fields[1]),
        Integer.parseInt(fields[2]),
        Integer.parseInt(fields[3]));
  }

  @ParameterizedTest
  @MethodSource("chains")
  void readsEveryRevision(Chain chain) {
    MigrationProject project = reader.read(chain.versions());

    assertThat(project.scripts()).hasSize(chain.revisions());
    assertThat(project.graph().heads()).hasSize(chain.heads());
    assertThat(project.graph().upgradeOrder()).hasSize(chain.revisions());
    assertThat(project.unreadable()).isEmpty();
    assertThat(project.problems())
        .allMatch(problem -> problem.kind() == LoadProblem.Kind.SEVERAL_HEADS);
  }
}
