package dev.banister.ui.task;

import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** One job on its way: waiting, running on a thread, or over. */
final class ScreenTask<T> implements Runnable, RunningTask {

  private enum State {
    WAITING,
    RUNNING,
    OVER
  }

  private final Job<T> job;
  private final Consumer<Throwable> bugs;
  private State state = State.WAITING;
  private @Nullable Thread worker;

  ScreenTask(Job<T> job, Consumer<Throwable> bugs) {
    this.job = job;
    this.bugs = bugs;
  }

  @Override
  public synchronized void stop() {
    switch (state) {
      case WAITING -> {
        state = State.OVER;
        Platform.runLater(job.stopped());
      }
      case RUNNING -> {
        if (worker != null) {
          worker.interrupt();
        }
      }
      case OVER -> {}
    }
  }

  @Override
  public void run() {
    if (begin()) {
      Platform.runLater(outcome());
    }
  }

  private Runnable outcome() {
    try {
      T result = job.work().run();
      return () -> job.done().accept(result);
    } catch (InterruptedException stopped) {
      return job.stopped();
    } catch (Throwable problem) {
      return () -> (job.failed() == null ? bugs : job.failed()).accept(problem);
    } finally {
      end();
    }
  }

  private synchronized boolean begin() {
    if (state != State.WAITING) {
      return false;
    }
    state = State.RUNNING;
    worker = Thread.currentThread();
    return true;
  }

  private synchronized void end() {
    state = State.OVER;
    worker = null;
  }
}
