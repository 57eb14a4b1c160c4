package dev.banister.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.StepResult;
import dev.banister.rehearsal.StepResult.Differs;
import dev.banister.rehearsal.StepResult.Failed;
import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionId;
import dev.banister.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Defects that only rows or the live catalog show are found by a round trip, and their correct
 * twins pass, on each dialect that has them.
 */
final class SeededDefectsTest {
  private static final Path DEFECTS = Path.of("src/test/resources/defects");
  private static Auditor auditor;

  /** One folder for all, so that the auditor keeps its child processes. */
  @TempDir private static Path folder;

  @BeforeAll
  static void open() {
    auditor = TestAuditors.open();
  }

  @AfterAll
  static void close() {
    auditor.close();
  }

  /** A defect as its file has it: the sections are bodies of functions. */
  private record Defect(Map<String, String> head, Map<String, String> sections) {

    static Defect read(Path file) throws IOException {
      String[] parts = Files.readString(file).split("\n== ");
      Map<String, String> head =
          parts[0]
              .lines()
              .filter(line -> line.contains(": "))
              .collect(Collectors.toMap(l -> l.split(": ", 2)[0], l -> l.split(": ", 2)[1]));
      Map<String, String> sections = new LinkedHashMap<>();
      for (int i = 1; i < parts.length; i++) {
        String[] section = parts[i].split("\n", 2);
        sections.put(section[0].strip(), section[1].strip());
      }
      return new Defect(head, sections);
    }

    String good(String direction) {
      return sections.getOrDefault("good " + direction, sections.get(direction));
    }
  }

  static List<Arguments> defects() throws IOException {
    List<Arguments> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(DEFECTS)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".txt", "");
        for (String dialect : Defect.read(file).head().get("dialects").split(" ")) {
          all.add(Arguments.of(name, Dialect.of(dialect)));
        }
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("defects")
  void isFound(String name, Dialect dialect) throws Exception {
    Defect defect = Defect.read(DEFECTS.resolve(name + ".txt"));
    RoundTrip trip =
        roundTrip(
            defect, defect.sections().get("upgrade"), defect.sections().get("downgrade"), dialect);
    assertThat(trip.verdict()).as(() -> told(trip)).isEqualTo(Verdict.FAIL);
    assertThat(told(trip)).containsPattern(defect.head().get("found"));
  }

  @ParameterizedTest
  @MethodSource("defects")
  void itsTwinPasses(String name, Dialect dialect) throws Exception {
    Defect defect = Defect.read(DEFECTS.resolve(name + ".txt"));
    RoundTrip trip = roundTrip(defect, defect.good("upgrade"), defect.good("downgrade"), dialect);
    assertThat(trip.verdict()).as(() -> told(trip)).isEqualTo(Verdict.PASS);
  }

  private static RoundTrip roundTrip(
      Defect defect, String upgrade, String downgrade, Dialect dialect) throws Exception {
    write("base", "None", defect.sections().get("before"), "pass");
    write("defect", "'base'", upgrade, downgrade);
    AuditOptions rehearsed =
        new AuditOptions(
            dialect,
            List.of(RevisionId.of("defect")),
            AuditOptions.REHEARSED.includeRules(),
            AuditOptions.REHEARSED.excludeRules(),
            true,
            AuditOptions.REHEARSED.rows(),
            AuditOptions.REHEARSED.seed(),
            null,
            null);
    AuditResult result = auditor.audit(folder, rehearsed, AuditListener.SILENT);
    return result.revision(RevisionId.of("defect")).orElseThrow().roundTrip();
  }

  private static void write(String id, String down, String upgrade, String downgrade)
      throws IOException {
    Files.writeString(
        folder.resolve(id + ".py"),
        """
        import sqlalchemy as sa
        from alembic import op

        revision = "%s"
        down_revision = %s


        def upgrade():
        %s

        def downgrade():
        %s"""
            .formatted(id, down, upgrade.indent(4), downgrade.indent(4)));
  }

  /** All that the round trip says to a person. */
  private static String told(RoundTrip trip) {
    List<String> lines = new ArrayList<>(List.of(trip.reason()));
    for (StepResult step : trip.steps()) {
      switch (step.outcome()) {
        case Differs differs -> {
          differs.schema().forEach(d -> lines.add(step.step() + " schema " + d));
          differs
              .rows()
              .forEach(
                  d ->
                      lines.add(
                          "%s rows %s lost %d changed %d added %d %s"
                              .formatted(
                                  step.step(),
                                  d.table(),
                                  d.lost(),
                                  d.changed(),
                                  d.added(),
                                  d.columns())));
          differs.state().forEach(d -> lines.add(step.step() + " state " + d.words()));
        }
        case Failed failed -> lines.add(step.step() + " failed: " + failed.message());
        case StepResult.Passed passed -> lines.add(step.step() + " passed");
        case StepResult.Skipped skipped -> lines.add(step.step() + " skipped: " + skipped.reason());
      }
    }
    trip.losses().forEach(loss -> lines.add("loss " + loss));
    return String.join("\n", lines);
  }
}
