package dev.banister.database;

/** The thread was interrupted while a statement ran; the statement had no effect. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoppedException() {
    super("the work was stopped");
  }
}
