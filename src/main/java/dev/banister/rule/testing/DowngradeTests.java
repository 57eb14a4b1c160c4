package dev.banister.rule.testing;

import dev.banister.project.ProjectFiles;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds where a project's tests and pipelines run downgrades. */
final class DowngradeTests {
  private static final Pattern RUNS =
      Pattern.compile(
          "alembic\\b[^\\n]*\\bdowngrade\\b|\\bcommand\\s*\\.\\s*downgrade\\b|\\bdowngrade\\s*\\(|"
              + "pytest[-_]alembic|--test-alembic|alembic_runner|migrate_down_|pytest[-_]mrt|"
              + "banister\\s+(?:rehearse|report)|model_definitions_match_ddl|flask\\s+db\\s+downgrade");
  private static final Pattern ROWS =
      Pattern.compile(
          "(?i)insert\\s+into|\\.insert\\(|insert_into|bulk_insert|session\\.add|\\.execute\\([^)]*insert");

  private DowngradeTests() {}

  /** Paths of the files that run a downgrade. */
  static List<String> in(ProjectFiles files) {
    return Stream.concat(files.tests().entrySet().stream(), files.pipelines().entrySet().stream())
        .filter(e -> RUNS.matcher(e.getValue()).find())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether one of these files also writes rows. */
  static boolean writeRows(ProjectFiles files, List<String> paths) {
    return paths.stream()
        .map(p -> files.tests().getOrDefault(p, files.pipelines().getOrDefault(p, "")))
        .anyMatch(text -> ROWS.matcher(text).find() || text.contains("banister"));
  }
}
