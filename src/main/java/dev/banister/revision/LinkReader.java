package dev.banister.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what scripts declare into edges that can be followed, and tells what can't be. */
final class LinkReader {
  private static final String KEPT_FOR_TARGETS = "+-:@";

  private final Map<RevisionId, Revision> revisions;
  private final List<GraphProblem> problems = new ArrayList<>();
  private final Map<String, RevisionId> names = new LinkedHashMap<>();
  private final Map<RevisionId, List<String>> labels = new LinkedHashMap<>();
  private final Map<RevisionId, List<RevisionId>> down = new LinkedHashMap<>();
  private final Map<RevisionId, List<RevisionId>> dependencies = new LinkedHashMap<>();

  LinkReader(Map<RevisionId, Revision> revisions) {
    this.revisions = revisions;
  }

  RevisionLinks read() {
    revisions.keySet().forEach(this::readName);
    revisions.values().forEach(this::readLabels);
    revisions.values().forEach(this::readDownRevisions);
    revisions.values().forEach(this::readDependencies);
    reportSeveralHeads();
    openCycles();
    return RevisionLinks.of(names, down, dependencies);
  }

  /** Labels by the revision that declares them, without those that belong to another. */
  Map<RevisionId, List<String>> labels() {
    return labels;
  }

  List<GraphProblem> problems() {
    return problems;
  }

  private void readName(RevisionId id) {
    names.put(id.text(), id);
    String illegal =
        id.text()
            .chars()
            .filter(c -> KEPT_FOR_TARGETS.indexOf(c) >= 0)
            .distinct()
            .sorted()
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    if (!illegal.isEmpty()) {
      problems.add(new GraphProblem.IllegalCharacters(id, illegal));
    }
  }

  private void readLabels(Revision revision) {
    for (String label : revision.branchLabels()) {
      RevisionId owner = names.putIfAbsent(label, revision.id());
      if (owner != null) {
        problems.add(new GraphProblem.LabelTaken(label, revision.id(), owner));
      } else {
        labels.computeIfAbsent(revision.id(), id -> new ArrayList<>()).add(label);
      }
    }
  }

  private void readDownRevisions(Revision revision) {
    Set<RevisionId> present = new LinkedHashSet<>();
    for (RevisionId parent : revision.downRevisions()) {
      if (!revisions.containsKey(parent)) {
        problems.add(new GraphProblem.MissingDownRevision(revision.id(), parent));
      } else if (parent.equals(revision.id())) {
        problems.add(new GraphProblem.Cycle(List.of(parent), false));
      } else {
        present.add(parent);
      }
    }
    down.put(revision.id(), new ArrayList<>(present));
  }

  private void readDependencies(Revision revision) {
    Set<RevisionId> present = new LinkedHashSet<>();
    for (String dependency : revision.dependencies()) {
      RevisionId meant = names.get(dependency);
      if (meant == null) {
        meant = guess(dependency);
        problems.add(new GraphProblem.UnresolvedDependency(revision.id(), dependency, meant));
      }
      if (revision.id().equals(meant)) {
        problems.add(new GraphProblem.Cycle(List.of(meant), true));
      } else if (meant != null) {
        present.add(meant);
      }
    }
    dependencies.put(revision.id(), new ArrayList<>(present));
  }

  /** The revision that a partial id or the end of {@code label@id} can only stand for. */
  private @Nullable RevisionId guess(String dependency) {
    String id = dependency.substring(dependency.lastIndexOf('@') + 1);
    RevisionId exact = names.get(id);
    if (exact != null || id.length() < 4) {
      return exact;
    }
    List<RevisionId> candidates =
        revisions.keySet().stream().filter(known -> known.text().startsWith(id)).toList();
    return candidates.size() == 1 ? candidates.getFirst() : null;
  }

  private void reportSeveralHeads() {
    Set<RevisionId> heads = new LinkedHashSet<>(revisions.keySet());
    down.values().forEach(heads::removeAll);
    if (heads.size() > 1) {
      problems.add(new GraphProblem.SeveralHeads(List.copyOf(heads)));
    }
  }

  private void openCycles() {
    for (Set<RevisionId> group : new Cycles(down).groups()) {
      problems.add(new GraphProblem.Cycle(inOrder(group), false));
    }
    new Cycles(down).open();
    for (Set<RevisionId> group : new Cycles(downAndDependencies()).groups()) {
      problems.add(new GraphProblem.Cycle(inOrder(group), true));
      group.forEach(id -> dependencies.get(id).removeAll(group));
    }
  }

  private List<RevisionId> inOrder(Set<RevisionId> group) {
    return revisions.keySet().stream().filter(group::contains).toList();
  }

  private Map<RevisionId, List<RevisionId>> downAndDependencies() {
    Map<RevisionId, List<RevisionId>> both = new LinkedHashMap<>();
    down.forEach((id, parents) -> both.put(id, new ArrayList<>(parents)));
    dependencies.forEach((id, parents) -> both.get(id).addAll(parents));
    return both;
  }
}
