package dev.banister.ui.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.database.TableLock;
import dev.banister.rehearsal.StepResult.ExecutedStatement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StatementCostTest {
  @Test
  void tellsTimeAndLocksOfAStatement() {
    ExecutedStatement statement =
        new ExecutedStatement(
            0,
            "ALTER TABLE event ALTER COLUMN size TYPE bigint",
            Duration.ofMillis(12),
            List.of(
                new TableLock("event", "AccessExclusiveLock", true),
                new TableLock("visit", "ShareLock", false)));

    assertThat(StatementCost.of(statement))
        .isEqualTo("12 ms, AccessExclusiveLock on event, written anew, ShareLock on visit");
  }

  @Test
  void saysNothingWhereNothingIsKnown() {
    assertThat(StatementCost.of(new ExecutedStatement(0, "SELECT 1"))).isEmpty();
  }
}
