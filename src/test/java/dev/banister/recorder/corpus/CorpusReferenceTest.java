package dev.banister.recorder.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.recorder.corpus.Chain.Difference;
import dev.banister.recorder.corpus.Chain.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Records the fetched histories and holds them against what Alembic was asked for, which stands in
 * {@code *.tsv.gz} beside this class, written by {@code src/test/python/record_operations.py}.
 *
 * <p>A file that differs has to stand on the page; {@code -Dbanister.golden=renew} writes it anew;
 * {@code -Dbanister.corpus.notes=FOLDER} keeps what was recorded where it differs.
 */
@Tag("corpus")
class CorpusReferenceTest {
  private static final double LEAST = 0.99;

  /** On a busy machine a slow script may be cut short that else is not. */
  private static final String OUT_OF_TIME = "did not come to an end";

  private static final Path PAGE = Path.of("docs", "recorder-corpus.md");

  @Test
  void recordsWhatAlembicIsAskedFor() throws Exception {
    List<Outcome> outcomes = new ArrayList<>();
    for (String line : lines("/corpus/recordings.tsv")) {
      Chain chain = Chain.of(line);
      if (System.getProperty("banister.corpus.chain", chain.name()).equals(chain.name())) {
        Outcome outcome = chain.compare(corpus());
        note(outcome);
        outcomes.add(outcome);
      }
    }
    CorpusReport report = new CorpusReport(outcomes, reasons());
    if ("renew".equals(System.getProperty("banister.golden"))) {
      Files.writeString(PAGE, report.toString());
    }
    assertThat(outcomes).flatExtracting(Outcome::unexplained).isEmpty();
    assertThat((double) report.equal() / report.files()).isGreaterThanOrEqualTo(LEAST);
    String page = Files.readString(PAGE);
    assertThat(outcomes)
        .flatExtracting(Outcome::differences)
        .filteredOn(difference -> !difference.what().contains(OUT_OF_TIME))
        .extracting(Difference::file)
        .allMatch(file -> page.contains("`" + file + "`"), "stands on the page");
  }

  private static void note(Outcome outcome) throws IOException {
    System.getLogger("corpus")
        .log(
            System.Logger.Level.INFO,
            "%s: %d of %d files equal"
                .formatted(outcome.chain().name(), outcome.equal(), outcome.files()));
    String folder = System.getProperty("banister.corpus.notes");
    if (folder != null) {
      List<String> notes = new ArrayList<>();
      outcome
          .differences()
          .forEach(
              d -> {
                notes.add("### " + d.file() + " " + d.direction().id() + " " + d.what());
                d.recorded().forEach(r -> notes.add("  " + r));
              });
      Files.write(Path.of(folder, outcome.chain().name() + ".out"), notes);
    }
  }

  private static Map<String, String> reasons() {
    return lines("reasons.tsv").stream()
        .map(line -> line.split("\t"))
        .collect(Collectors.toMap(p -> p[0] + "/" + p[1], p -> p[2]));
  }

  /** The lines of a resource below its head. */
  private static List<String> lines(String resource) {
    try (InputStream stream = CorpusReferenceTest.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path corpus() {
    return Path.of(
        Objects.requireNonNull(
            System.getProperty("banister.corpus"),
            "set the system property banister.corpus to the folder of fetched histories"));
  }
}
