package dev.banister.rule.testing;

import dev.banister.project.ProjectFiles;
import dev.banister.rule.Evidence;
import dev.banister.rule.Finding;
import dev.banister.rule.HistoryContext;
import dev.banister.rule.Rule;
import dev.banister.rule.Severity;
import java.util.List;
import java.util.Set;

/** Finds a project without a test or a pipeline step that runs its downgrades. */
public final class NoDowngradeTestRule implements Rule {
  @Override
  public String code() {
    return "BN803";
  }

  @Override
  public String id() {
    return "downgrades-not-tested";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> checkHistory(HistoryContext context) {
    ProjectFiles files = context.files();
    if (!files.known()
        || context.project().scripts().isEmpty()
        || !DowngradeTests.in(files).isEmpty()) {
      return List.of();
    }
    int looked = files.tests().size() + files.pipelines().size();
    return List.of(
        new Finding(
            code(),
            id(),
            severity(),
            null,
            "",
            0,
            null,
            -1,
            context.project().name(),
            "No test and no pipeline step of this project runs a downgrade.",
            (looked == 1 ? "1 test or pipeline file was" : looked + " test and pipeline files were")
                + " read. Add a stairway test, or run 'banister rehearse' in the pipeline.",
            null,
            List.of(),
            Set.of(Evidence.SCRIPT),
            null));
  }
}
