package dev.banister.ui.rehearsal;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the steps table: a kind of step, or what it did in one revision.
 *
 * @param key stays the same while the rehearsal runs
 * @param statements null while it waits, and where none are counted
 * @param time null while it waits or runs
 * @param code whether the name is set in the code font
 */
record StepRow(
    String key,
    String name,
    String what,
    StepState state,
    @Nullable Integer statements,
    @Nullable Long rows,
    @Nullable Duration time,
    boolean code,
    List<StepRow> children) {
  StepRow {
    children = List.copyOf(children);
  }
}
