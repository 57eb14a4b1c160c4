package dev.banister.ui.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.rehearsal.StepKind;
import dev.banister.rehearsal.StepResult;
import dev.banister.ui.sample.Sample;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepRowsTest {

  @Test
  void aFinishedRehearsalHasARowForTheComparison() {
    assertThat(rows(false, passed(StepKind.BUILD), passed(StepKind.UPGRADE), differs()))
        .containsExactly(
            "Build the clone PASSED",
            "Upgrade PASSED",
            "Downgrade DIFFERS",
            "Compare with the snapshot DIFFERS");
  }

  @Test
  void whatComesNextRunsAndTheRestWaits() {
    assertThat(rows(true, passed(StepKind.BUILD), passed(StepKind.SEED)))
        .containsExactly(
            "Build the clone PASSED",
            "Seed rows and take snapshot PASSED",
            "Upgrade RUNNING",
            "Seed rows that need the new schema WAITING",
            "Downgrade WAITING",
            "Upgrade again WAITING");
  }

  @Test
  void theRevisionsOfAStepStandBelowIt() {
    List<StepRow> rows =
        new StepRows(
                Sample.project(Path.of("migrations")),
                List.of(passed(StepKind.DOWNGRADE), differs()),
                false)
            .rows();
    assertThat(rows.getFirst().children())
        .extracting(StepRow::name, StepRow::what)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Sample.BILLING.text(), "Move invoices to billing accounts"),
            org.assertj.core.groups.Tuple.tuple(
                Sample.BILLING.text(), "Move invoices to billing accounts"));
    assertThat(rows.getFirst().statements()).isEqualTo(2);
    assertThat(rows.getFirst().time()).isEqualTo(Duration.ofMillis(8));
  }

  private static List<String> rows(boolean running, StepResult... steps) {
    return new StepRows(Sample.project(Path.of("migrations")), List.of(steps), running)
        .rows().stream().map(row -> row.name() + " " + row.state()).toList();
  }

  private static StepResult passed(StepKind kind) {
    return step(kind, new StepResult.Passed());
  }

  private static StepResult differs() {
    return step(StepKind.DOWNGRADE, new StepResult.Differs(List.of(), List.of()));
  }

  private static StepResult step(StepKind kind, StepResult.Outcome outcome) {
    return new StepResult(
        kind,
        Sample.BILLING,
        outcome,
        Duration.ofMillis(4),
        List.of(new StepResult.ExecutedStatement(0, "SELECT 1")),
        0);
  }
}
