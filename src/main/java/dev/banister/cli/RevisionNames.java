package dev.banister.cli;

import dev.banister.revision.RevisionException;
import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the revisions that somebody names on the command line. */
final class RevisionNames {
  private static final String HINT = " 'banister check FOLDER' lists the revisions.";

  private final RevisionGraph graph;

  RevisionNames(RevisionGraph graph) {
    this.graph = graph;
  }

  /** All that are named; {@code R1:R2} is what leads from the one to the other, both included. */
  List<RevisionId> chosen(List<String> names) {
    Set<RevisionId> ids = new LinkedHashSet<>();
    for (String name : names) {
      int colon = name.indexOf(':');
      ids.addAll(
          colon < 0 ? found(name) : range(name.substring(0, colon), name.substring(colon + 1)));
    }
    return List.copyOf(ids);
  }

  private List<RevisionId> range(String from, String to) {
    List<RevisionId> firsts = from.equalsIgnoreCase("base") ? List.of() : found(from);
    Set<RevisionId> wanted = new LinkedHashSet<>();
    for (RevisionId last : found(to)) {
      wanted.addAll(graph.ancestors(last));
      wanted.add(last);
    }
    if (!wanted.containsAll(firsts)) {
      throw new UnusableException(
          from + " does not lead to " + to + ". Name the older revision first.");
    }
    firsts.forEach(first -> wanted.removeAll(graph.ancestors(first)));
    return graph.upgradeOrder().stream().filter(wanted::contains).toList();
  }

  /** The one revision of that name. */
  RevisionId one(String name) {
    List<RevisionId> found = found(name);
    if (found.size() > 1) {
      throw new UnusableException(
          name + " names " + found.size() + " revisions. Name one of them by its id.");
    }
    return found.getFirst();
  }

  private List<RevisionId> found(String name) {
    try {
      List<RevisionId> found = graph.resolve(name);
      if (!found.isEmpty()) {
        return found;
      }
    } catch (RevisionException e) {
      throw new UnusableException(e.getMessage() + HINT);
    }
    throw new UnusableException("No revision is called " + name + " in this history." + HINT);
  }
}
