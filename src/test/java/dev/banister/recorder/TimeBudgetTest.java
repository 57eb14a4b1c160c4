package dev.banister.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeBudgetTest {
  private static final Duration NONE_LEFT = Duration.ZERO;

  @Test
  void endsAtItsLimitOnAQuietMachine() {
    TimeBudget budget = new TimeBudget(NONE_LEFT, () -> false);

    assertThat(budget.isOver()).isTrue();
    assertThat(budget.given()).isEqualTo("0.00 s");
  }

  @Test
  void isNotOverBeforeItsLimit() {
    TimeBudget budget = new TimeBudget(Duration.ofHours(1), () -> true);

    assertThat(budget.isOver()).isFalse();
    assertThat(budget.given()).isEqualTo("3.60e+03 s");
  }

  @Test
  void givesMoreOnABusyMachineAndOnlyOnce() throws InterruptedException {
    TimeBudget budget = new TimeBudget(Duration.ofMillis(20), () -> true);
    while (budget.left() > 0) {
      Thread.sleep(1);
    }

    assertThat(budget.isOver()).isFalse();
    assertThat(budget.given()).isEqualTo("0.0600 s");
    while (budget.left() > 0) {
      Thread.sleep(1);
    }
    assertThat(budget.isOver()).isTrue();
  }
}
