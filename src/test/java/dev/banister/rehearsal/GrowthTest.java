package dev.banister.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.revision.RevisionId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GrowthTest {
  private static Growth growth(long small, long large) {
    return new Growth(
        RevisionId.of("b2"), 1_000, Duration.ofMillis(small), 10_000, Duration.ofMillis(large));
  }

  @Test
  void drawsALineThroughBothMeasurements() {
    Growth growth = growth(10, 100);

    assertThat(growth.grows()).isTrue();
    assertThat(growth.at(1_000)).isEqualTo(Duration.ofMillis(10));
    assertThat(growth.at(1_000_000)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void doesNotTakeNoiseForGrowth() {
    assertThat(growth(2, 4).grows()).isFalse();
    assertThat(growth(5, 3).grows()).isFalse();
  }

  @Test
  void comparesTheRevisionsThatWentBackBothTimes() throws Exception {
    SampleHistory history =
        new SampleHistory()
            .revision(
                "a1",
                List.of("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)"),
                List.of("DROP TABLE t"))
            .revision("b2", List.of("CREATE INDEX ix ON t (a)"), List.of("DROP INDEX ix"));

    List<Growth> growth = Growth.between(rollback(history, 10), 10, rollback(history, 100), 100);

    assertThat(growth).extracting(g -> g.revision().text()).containsExactly("b2", "a1");
    assertThat(growth).allSatisfy(g -> assertThat(g.large()).isPositive());
  }

  private static Rollback rollback(SampleHistory history, int rows) throws Exception {
    return history
        .rehearsal(RehearsalOptions.of(rows, 1))
        .rollback(history.history(), RevisionId.of("b2"), null, RehearsalListener.SILENT);
  }
}
