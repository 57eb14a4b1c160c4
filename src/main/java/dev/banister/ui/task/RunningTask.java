package dev.banister.ui.task;

/** A job that was started. */
public interface RunningTask {

  /** Asks the work to end; {@code stopped} is called when it has. No effect once it is over. */
  void stop();
}
