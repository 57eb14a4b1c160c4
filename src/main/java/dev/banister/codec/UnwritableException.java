package dev.banister.codec;

/** What is to be written passes the limits; the message says how, as in "nested too deeply". */
public final class UnwritableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnwritableException(String message) {
    super(message);
  }
}
