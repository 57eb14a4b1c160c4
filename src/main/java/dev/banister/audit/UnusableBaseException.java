package dev.banister.audit;

/** A rehearsal can't start; the message says why and what to do. */
public final class UnusableBaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableBaseException(String message) {
    super(message);
  }
}
