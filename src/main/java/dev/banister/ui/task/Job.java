package dev.banister.ui.task;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work with what happens on the window's thread afterwards.
 *
 * @param done gets the result
 * @param stopped runs when the work was stopped
 * @param failed gets what the work threw; null: it is a bug, and the runner tells of it
 */
public record Job<T>(
    Work<T> work, Consumer<T> done, Runnable stopped, @Nullable Consumer<Throwable> failed) {

  public static <T> Job<T> of(Work<T> work) {
    return new Job<>(work, ignored -> {}, () -> {}, null);
  }

  public Job<T> onDone(Consumer<T> action) {
    return new Job<>(work, action, stopped, failed);
  }

  public Job<T> onStopped(Runnable action) {
    return new Job<>(work, done, action, failed);
  }

  public Job<T> onFailed(Consumer<Throwable> action) {
    return new Job<>(work, done, stopped, action);
  }
}
