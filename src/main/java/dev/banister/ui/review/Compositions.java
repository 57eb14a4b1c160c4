package dev.banister.ui.review;

import dev.banister.audit.RevisionAudit;
import dev.banister.revision.RevisionId;
import dev.banister.ui.review.compose.Composition;
import dev.banister.ui.review.compose.PairComposer;
import dev.banister.ui.task.Job;
import dev.banister.ui.task.TaskRunner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lays revisions out off the window's thread and keeps the last ones. */
final class Compositions {

  private static final int KEPT = 16;

  private final TaskRunner tasks;
  private final Map<RevisionId, Entry> entries = new LinkedHashMap<>();

  Compositions(TaskRunner tasks) {
    this.tasks = tasks;
  }

  Optional<Composition> ready(RevisionAudit audit) {
    Entry entry = entries.get(id(audit));
    return entry != null && entry.audit == audit
        ? Optional.ofNullable(entry.composition)
        : Optional.empty();
  }

  /**
   * Lays a revision out, unless that is being done.
   *
   * @param done called when it is ready; not called when it was under way already
   */
  void prepare(RevisionAudit audit, Consumer<RevisionAudit> done) {
    Entry entry = entries.get(id(audit));
    if (entry != null && entry.audit == audit && entry.composition != null) {
      return;
    }
    keep(new Entry(audit, null));
    tasks.startShort(
        Job.of(() -> PairComposer.compose(audit))
            .onDone(
                composition -> {
                  keep(new Entry(audit, composition));
                  done.accept(audit);
                }));
  }

  private void keep(Entry entry) {
    entries.remove(id(entry.audit));
    entries.put(id(entry.audit), entry);
    if (entries.size() > KEPT) {
      entries.remove(entries.keySet().iterator().next());
    }
  }

  private static RevisionId id(RevisionAudit audit) {
    return audit.script().revision().id();
  }

  /** A revision that is laid out, or is being laid out while {@code composition} is null. */
  private record Entry(RevisionAudit audit, @Nullable Composition composition) {}
}
