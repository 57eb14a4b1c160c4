package dev.banister.replay.raw;

/** A statement that is not of the form that its first words promise. */
final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableException(String message) {
    super(message);
  }
}
