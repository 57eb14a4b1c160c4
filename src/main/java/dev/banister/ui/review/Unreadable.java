package dev.banister.ui.review;

import dev.banister.project.LoadProblem;
import dev.banister.project.MigrationProject;
import dev.banister.rule.Evidence;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import dev.banister.ui.history.HistoryRow;
import java.util.List;
import java.util.Set;

/** What is known of a file that could not be read as a revision. */
final class Unreadable {

  private final MigrationProject project;

  Unreadable(MigrationProject project) {
    this.project = project;
  }

  UnreadableText text(HistoryRow row) {
    String text =
        row.script() == null
            ? project.unreadable().getOrDefault(row.file(), "")
            : row.script().text();
    int line =
        problems(row).stream().mapToInt(LoadProblem::line).filter(n -> n > 0).findFirst().orElse(0);
    return new UnreadableText(text, line);
  }

  /** The problems of the file, in the form in which the window shows findings. */
  List<Finding> findings(HistoryRow row) {
    return problems(row).stream().map(Unreadable::finding).toList();
  }

  private List<LoadProblem> problems(HistoryRow row) {
    return project.problems().stream().filter(p -> p.file().equals(row.file())).toList();
  }

  private static Finding finding(LoadProblem problem) {
    return new Finding(
        "",
        "unreadable",
        Severity.ERROR,
        null,
        problem.file(),
        problem.line(),
        null,
        -1,
        problem.file(),
        problem.message(),
        "",
        null,
        List.of(),
        Set.of(Evidence.SCRIPT),
        null);
  }
}
