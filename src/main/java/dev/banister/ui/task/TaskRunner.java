package dev.banister.ui.task;

/** Runs jobs; the window has one that uses threads, tests have one that doesn't. */
public interface TaskRunner extends AutoCloseable {

  /** Starts when the long work before it is over. */
  <T> RunningTask start(Job<T> job);

  /** For work of milliseconds, such as laying out a script; doesn't wait for long work. */
  <T> RunningTask startShort(Job<T> job);

  /** Runs on the window's thread, soon. May be called from any thread. */
  void onScreen(Runnable action);

  @Override
  void close();
}
