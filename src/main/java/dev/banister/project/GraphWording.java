package dev.banister.project;

import dev.banister.project.LoadProblem.Kind;
import dev.banister.project.ScriptHead.Declared;
import dev.banister.project.ScriptHead.Texts;
import dev.banister.revision.GraphProblem;
import dev.banister.revision.RevisionId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the problems of a graph into words, with the place in the files that causes each. */
final class GraphWording {
  private final Map<RevisionId, ScriptFile.Revised> files;

  GraphWording(Map<RevisionId, ScriptFile.Revised> files) {
    this.files = files;
  }

  /** The problem for the user; null for a duplicate, whose file is already named. */
  @Nullable LoadProblem of(GraphProblem problem) {
    return switch (problem) {
      case GraphProblem.DuplicateRevision duplicate -> null;
      case GraphProblem.MissingDownRevision missing ->
          at(
              missing.revision(),
              ScriptHead::downRevision,
              Kind.MISSING_DOWN_REVISION,
              missing(missing.missing().text(), missing.revision()));
      case GraphProblem.Cycle cycle ->
          at(
              cycle.revisions().getFirst(),
              cycle.throughDependencies() ? ScriptHead::dependsOn : ScriptHead::downRevision,
              Kind.CYCLE,
              cycle(cycle));
      case GraphProblem.SeveralHeads several ->
          new LoadProblem(
              Kind.SEVERAL_HEADS,
              "",
              0,
              "%d heads: %s.".formatted(several.heads().size(), brief(several.heads(), ", ")));
      case GraphProblem.UnresolvedDependency unresolved ->
          at(
              unresolved.revision(),
              ScriptHead::dependsOn,
              Kind.UNRESOLVED_DEPENDENCY,
              unresolved(unresolved));
      case GraphProblem.LabelTaken taken ->
          at(
              taken.revision(),
              ScriptHead::branchLabels,
              Kind.CONFIGURATION,
              "The branch label %s of %s already belongs to %s. Give one of them another label."
                  .formatted(taken.label(), taken.revision().brief(), taken.owner().brief()));
      case GraphProblem.IllegalCharacters illegal ->
          at(
              illegal.id(),
              ScriptHead::revision,
              Kind.CONFIGURATION,
              "The id %s holds %s, which Alembic does not allow. Use letters, digits and _."
                  .formatted(illegal.id(), illegal.characters()));
    };
  }

  private static String missing(String id, RevisionId revision) {
    return switch (id) {
      case "" -> revision.brief() + " has an empty down_revision. Write None when it is the first.";
      case "None" ->
          revision.brief() + " names the text 'None' as down revision. Write None without quotes.";
      default -> RevisionId.of(id).brief() + " is named as down revision but its file is missing.";
    };
  }

  private static String cycle(GraphProblem.Cycle cycle) {
    String through = cycle.throughDependencies() ? "depends_on" : "down_revision";
    return cycle.revisions().size() == 1
        ? "%s names itself in %s. Correct it."
            .formatted(cycle.revisions().getFirst().brief(), through)
        : "%s come before each other. Correct one %s."
            .formatted(brief(cycle.revisions(), ", "), through);
  }

  private static String unresolved(GraphProblem.UnresolvedDependency problem) {
    return problem.meant() == null
        ? "%s depends on %s, which is no revision and no branch label here."
            .formatted(problem.revision().brief(), problem.dependency())
        : "%s depends on %s, which Alembic does not resolve. Write %s in full."
            .formatted(problem.revision().brief(), problem.dependency(), problem.meant());
  }

  private static String brief(List<RevisionId> ids, String separator) {
    return ids.stream().map(RevisionId::brief).collect(Collectors.joining(separator));
  }

  private LoadProblem at(
      RevisionId id, Function<ScriptHead, Declared> variable, Kind kind, String message) {
    ScriptFile.Revised file = files.get(id);
    int line = variable.apply(file.head()) instanceof Texts texts ? texts.line() : 0;
    return new LoadProblem(kind, file.script().file(), line, message);
  }
}
