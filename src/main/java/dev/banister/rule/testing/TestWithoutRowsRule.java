package dev.banister.rule.testing;

import dev.banister.rule.Evidence;
import dev.banister.rule.Finding;
import dev.banister.rule.HistoryContext;
import dev.banister.rule.Rule;
import dev.banister.rule.Severity;
import java.util.List;
import java.util.Set;

/** Finds tests that run downgrades over empty tables. */
public final class TestWithoutRowsRule implements Rule {
  @Override
  public String code() {
    return "BN804";
  }

  @Override
  public String id() {
    return "downgrade-test-without-rows";
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public List<Finding> checkHistory(HistoryContext context) {
    List<String> running = DowngradeTests.in(context.files());
    if (running.isEmpty() || DowngradeTests.writeRows(context.files(), running)) {
      return List.of();
    }
    return List.of(
        new Finding(
            code(),
            id(),
            severity(),
            null,
            running.getFirst(),
            0,
            null,
            -1,
            context.project().name(),
            "Downgrades are tested in " + running.getFirst() + ", and nothing there writes a row.",
            "Most downgrades that lose data or stop do so on rows only. Insert some before going"
                + " up and before going down.",
            null,
            List.of(),
            Set.of(Evidence.SCRIPT),
            null));
  }
}
