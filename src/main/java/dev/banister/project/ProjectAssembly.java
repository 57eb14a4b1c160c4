package dev.banister.project;

import dev.banister.project.LoadProblem.Kind;
import dev.banister.revision.GraphProblem;
import dev.banister.revision.Revision;
import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts the files of a project together and finds what is wrong with the whole. */
final class ProjectAssembly {
  private final SourceReader sources;
  private final Path named;
  private final Path root;
  private final ProjectLayout layout;
  private final Map<RevisionId, ScriptFile.Revised> revisions = new LinkedHashMap<>();
  private final List<Revision> declared = new ArrayList<>();
  private final Map<String, String> unreadable = new LinkedHashMap<>();
  private final List<LoadProblem> problems;

  ProjectAssembly(
      SourceReader sources,
      Path named,
      Path root,
      ProjectLayout layout,
      List<LoadProblem> problems) {
    this.sources = sources;
    this.named = named;
    this.root = root;
    this.layout = layout;
    this.problems = new ArrayList<>(problems);
  }

  /** The project of the files that were read, in the order of {@code layout.allFiles()}. */
  MigrationProject of(List<ScriptFile> files) {
    history(files).forEach(this::take);
    RevisionGraph graph = RevisionGraph.of(declared);
    reportGraph(graph);
    if (revisions.isEmpty() && unreadable.isEmpty()) {
      problems.add(noRevisionFiles());
    }
    Map<RevisionId, MigrationScript> scripts = new LinkedHashMap<>();
    revisions.forEach((id, file) -> scripts.put(id, file.script()));
    return new MigrationProject(
        named,
        ProjectName.of(root),
        versionFolders(),
        scripts,
        unreadable,
        graph,
        problems.stream().sorted(byPlace()).toList(),
        layout.dialect(),
        new NamingConventions(sources, layout.importRoots()).from(layout.environments()));
  }

  private List<Path> versionFolders() {
    return revisions.isEmpty()
        ? layout.versionFolders()
        : revisions.values().stream().map(f -> f.script().path().getParent()).distinct().toList();
  }

  private List<ScriptFile> history(List<ScriptFile> files) {
    int outer = layout.files().size();
    InnerFiles inner = new InnerFiles(files.subList(0, outer), files.subList(outer, files.size()));
    if (inner.belong()) {
      return files;
    }
    if (inner.revisions() > 0) {
      problems.add(
          new LoadProblem(
              Kind.CONFIGURATION,
              "",
              0,
              "Revisions in subfolders are left out, as Alembic does: %d. Set"
                      .formatted(inner.revisions())
                  + " recursive_version_locations to include them."));
    }
    return inner.outer();
  }

  private void take(ScriptFile file) {
    switch (file) {
      case ScriptFile.NoRevision none -> {}
      case ScriptFile.Unusable unusable -> {
        unreadable.put(unusable.file(), unusable.text());
        problems.add(unusable.problem());
      }
      case ScriptFile.Revised revised -> {
        declared.add(revised.script().revision());
        ScriptFile.Revised first = revisions.putIfAbsent(revised.script().revision().id(), revised);
        if (first != null) {
          takeDuplicate(revised, first);
        } else if (revised.problem() != null) {
          problems.add(revised.problem());
        }
      }
    }
  }

  private void takeDuplicate(ScriptFile.Revised second, ScriptFile.Revised first) {
    MigrationScript script = second.script();
    unreadable.put(script.file(), script.text());
    int line = second.head().revision() instanceof ScriptHead.Texts texts ? texts.line() : 0;
    problems.add(
        new LoadProblem(
            Kind.DUPLICATE_REVISION,
            script.file(),
            line,
            "%s has the id %s of %s. Give one of them an id of its own."
                .formatted(script.file(), script.revision().id().brief(), first.script().file())));
  }

  private void reportGraph(RevisionGraph graph) {
    GraphWording wording = new GraphWording(revisions);
    graph.problems().stream()
        .filter(
            problem -> !(layout.partial() && problem instanceof GraphProblem.MissingDownRevision))
        .map(wording::of)
        .filter(Objects::nonNull)
        .forEach(problems::add);
  }

  private LoadProblem noRevisionFiles() {
    return new LoadProblem(
        Kind.NO_REVISION_FILES,
        "",
        0,
        "No revision files in %s. Choose the folder that holds versions, or the project with"
                .formatted(named.getFileName() == null ? named : named.getFileName())
            + " alembic.ini.");
  }

  /** The whole folder first, then files as they are listed, then lines. */
  private Comparator<LoadProblem> byPlace() {
    List<String> order =
        layout.allFiles().stream().map(path -> RelativePath.of(root, path)).toList();
    Map<String, Integer> positions = new HashMap<>();
    order.forEach(file -> positions.put(file, positions.size()));
    return Comparator.<LoadProblem>comparingInt(
            problem -> positions.getOrDefault(problem.file(), -1))
        .thenComparingInt(LoadProblem::line);
  }
}
