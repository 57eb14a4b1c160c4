package dev.banister.project;

/** A Git ref that can't be compared with; the message says why and what to do. */
public final class GitRefException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GitRefException(String message) {
    super(message);
  }
}
