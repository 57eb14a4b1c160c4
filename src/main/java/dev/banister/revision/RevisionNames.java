package dev.banister.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds revisions by what people call them: ids, partial ids of four characters or more, branch
 * labels, {@code head}, {@code heads}, {@code base}, each also as {@code label@name}.
 */
final class RevisionNames {
  private static final int SHORTEST_PARTIAL = 4;

  private final RevisionLinks links;
  private final Lineage lineage;

  RevisionNames(RevisionLinks links, Lineage lineage) {
    this.links = links;
    this.lineage = lineage;
  }

  /** A name taken apart, its symbols replaced by the ids that they stand for. */
  private record Reference(@Nullable String branch, List<String> ids) {}

  /** Every revision that the text stands for; none for base. */
  List<RevisionId> all(String text) {
    Reference reference = refer(text);
    return reference.ids().stream().map(id -> find(id, reference.branch())).toList();
  }

  /**
   * The one revision that the text stands for, or null for base.
   *
   * @throws RevisionException.MultipleHeads when it stands for several
   */
  @Nullable RevisionId one(String text) {
    List<RevisionId> all = all(text);
    if (all.size() > 1) {
      throw new RevisionException.MultipleHeads(text, all);
    }
    return all.isEmpty() ? null : all.getFirst();
  }

  /** Where the steps of a relative target begin when it says so itself, or null for base. */
  @Nullable RevisionId start(RevisionTarget.Relative target) {
    if (target.symbol() == null) {
      throw new RevisionException.TooFar(target.text());
    }
    return one(target.branch() == null ? target.symbol() : target.branch() + "@" + target.symbol());
  }

  /** The revision that declares a branch label, or the one with that id. */
  RevisionId branch(String label) {
    return find(label, null);
  }

  /** Those of the revisions that come before or after what {@code name} stands for. */
  List<RevisionId> onBranch(Collection<RevisionId> revisions, String name) {
    Reference reference = refer(name);
    List<RevisionId> line = new ArrayList<>();
    if (reference.branch() != null) {
      line.add(branch(reference.branch()));
    }
    reference.ids().forEach(id -> line.add(find(id, null)));
    return revisions.stream().filter(revision -> lineage.shared(revision, line)).toList();
  }

  private Reference refer(String text) {
    int at = text.indexOf('@');
    String branch = at > 0 ? text.substring(0, at) : null;
    String symbol = text.substring(at + 1);
    return new Reference(
        branch,
        switch (symbol) {
          case "heads" -> texts(branch == null ? links.effectiveHeads() : heads(branch));
          case "head" -> texts(head(text, branch));
          case "base" -> List.of();
          default -> List.of(symbol);
        });
  }

  private List<RevisionId> heads(@Nullable String branch) {
    return branch == null ? links.heads() : onBranch(links.heads(), branch);
  }

  private List<RevisionId> head(String text, @Nullable String branch) {
    List<RevisionId> heads = heads(branch);
    if (heads.size() > 1) {
      throw new RevisionException.MultipleHeads(text, heads);
    }
    return heads;
  }

  private static List<String> texts(List<RevisionId> ids) {
    return ids.stream().map(RevisionId::text).toList();
  }

  private RevisionId find(String name, @Nullable String branch) {
    RevisionId owner = branch == null ? null : branch(branch);
    RevisionId exact = links.names().get(name);
    RevisionId found = exact != null ? exact : findPartial(name, owner);
    if (owner != null && !lineage.shared(found, List.of(owner))) {
      throw new RevisionException.NotOnBranch(found, branch);
    }
    return found;
  }

  private RevisionId findPartial(String start, @Nullable RevisionId owner) {
    List<String> candidates =
        links.names().keySet().stream()
            .filter(name -> name.length() >= SHORTEST_PARTIAL && name.startsWith(start))
            .filter(
                name -> owner == null || lineage.shared(links.names().get(name), List.of(owner)))
            .toList();
    if (start.isEmpty() || candidates.isEmpty()) {
      throw new RevisionException.NoSuchRevision(start);
    }
    if (candidates.size() > 1) {
      throw new RevisionException.AmbiguousRevision(start, candidates);
    }
    return links.names().get(candidates.getFirst());
  }
}
