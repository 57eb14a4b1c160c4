package dev.banister.ui.rehearsal;

import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import dev.banister.ui.control.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** From which revision a rollback goes back, and to which. */
public final class RollbackRange {

  private final RevisionGraph graph;
  private final Predicate<RevisionId> reviewed;
  private final List<RevisionId> newestFirst;
  private final ObjectProperty<@Nullable RevisionId> from = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable RevisionId> to = new SimpleObjectProperty<>();
  private final StringBinding sentence = Bindings.createStringBinding(this::sentence, from, to);

  /**
   * @param reviewed whether a revision was looked at
   */
  public RollbackRange(RevisionGraph graph, Predicate<RevisionId> reviewed) {
    this.graph = graph;
    this.reviewed = reviewed;
    this.newestFirst = graph.upgradeOrder().reversed();
    if (!newestFirst.isEmpty()) {
      startAt(newestFirst.getFirst());
    }
  }

  public ObjectProperty<@Nullable RevisionId> fromProperty() {
    return from;
  }

  /** Null stands for base. */
  public ObjectProperty<@Nullable RevisionId> toProperty() {
    return to;
  }

  /** Every revision, newest first. */
  List<RevisionId> revisions() {
    return newestFirst;
  }

  /** One step back from a revision. */
  public void startAt(RevisionId revision) {
    List<RevisionId> down = graph.downRevisions(revision);
    from.set(revision);
    to.set(down.isEmpty() ? null : down.getFirst());
  }

  /** Whether the second lies before the first. */
  boolean isPossible() {
    RevisionId start = from.get();
    RevisionId end = to.get();
    return start != null && (end == null || graph.ancestors(start).contains(end));
  }

  /** How many revisions go back, or why none can. */
  StringBinding sentenceProperty() {
    return sentence;
  }

  private String sentence() {
    RevisionId start = from.get();
    if (start == null || !isPossible()) {
      return Words.of("rehearsal.range.impossible");
    }
    RevisionId end = to.get();
    Set<RevisionId> kept = end == null ? Set.of() : graph.ancestors(end);
    List<RevisionId> path =
        newestFirst.stream()
            .filter(id -> id.equals(start) || graph.ancestors(start).contains(id))
            .filter(id -> !id.equals(end) && !kept.contains(id))
            .toList();
    long open = path.stream().filter(reviewed.negate()).count();
    return Words.of("rehearsal.range", path.size(), open);
  }
}
