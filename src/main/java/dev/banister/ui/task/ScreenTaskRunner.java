package dev.banister.ui.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * The runner of the window: one thread for long work, one for short work, results on JavaFX's
 * thread. After {@code close} nothing starts any more, and nobody waits for it.
 */
public final class ScreenTaskRunner implements TaskRunner {

  private final ExecutorService longWork = daemon("banister-audit");
  private final ExecutorService shortWork = daemon("banister-layout");
  private final Consumer<Throwable> bugs;

  /**
   * @param bugs hears, on JavaFX's thread, of what no job expected
   */
  public ScreenTaskRunner(Consumer<Throwable> bugs) {
    this.bugs = bugs;
  }

  private static ExecutorService daemon(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  @Override
  public <T> RunningTask start(Job<T> job) {
    return submit(longWork, job);
  }

  @Override
  public <T> RunningTask startShort(Job<T> job) {
    return submit(shortWork, job);
  }

  @Override
  public void onScreen(Runnable action) {
    Platform.runLater(action);
  }

  @Override
  public void close() {
    longWork.shutdownNow();
    shortWork.shutdownNow();
  }

  private <T> RunningTask submit(ExecutorService executor, Job<T> job) {
    ScreenTask<T> task = new ScreenTask<>(job, bugs);
    if (!executor.isShutdown()) {
      executor.execute(task);
    }
    return task;
  }
}
