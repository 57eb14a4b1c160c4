package dev.banister.ui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings what another thread reports to the window in batches, so that thousands of reports cost a
 * few updates. {@code add} may be called from any thread.
 */
public final class Gathered<T> {

  private final TaskRunner tasks;
  private final Consumer<List<T>> receiver;
  private List<T> waiting = new ArrayList<>();

  /**
   * @param receiver called on the window's thread
   */
  public Gathered(TaskRunner tasks, Consumer<List<T>> receiver) {
    this.tasks = tasks;
    this.receiver = receiver;
  }

  public void add(T item) {
    boolean first;
    synchronized (this) {
      first = waiting.isEmpty();
      waiting.add(item);
    }
    if (first) {
      tasks.onScreen(this::deliver);
    }
  }

  private void deliver() {
    List<T> batch;
    synchronized (this) {
      batch = waiting;
      waiting = new ArrayList<>();
    }
    receiver.accept(batch);
  }
}
