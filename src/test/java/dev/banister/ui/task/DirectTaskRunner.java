package dev.banister.ui.task;

/** Runs everything at once on the calling thread, so that a test sees the end of it. */
public final class DirectTaskRunner implements TaskRunner {

  @Override
  public <T> RunningTask start(Job<T> job) {
    try {
      job.done().accept(job.work().run());
    } catch (InterruptedException stopped) {
      job.stopped().run();
    } catch (Exception problem) {
      if (job.failed() == null) {
        throw new AssertionError(problem);
      }
      job.failed().accept(problem);
    }
    return () -> {};
  }

  @Override
  public <T> RunningTask startShort(Job<T> job) {
    return start(job);
  }

  @Override
  public void onScreen(Runnable action) {
    action.run();
  }

  @Override
  public void close() {}
}
