package dev.banister.rehearsal;

/** The statements given with {@code --base} could not be run; the message says why. */
public final class BaseException extends Exception {
  private static final long serialVersionUID = 1L;

  BaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
