package dev.banister.database;

/** A place of rehearsal can't be had; the message is one sentence with the next step. */
public final class PlaceException extends Exception {
  private static final long serialVersionUID = 1L;

  PlaceException(String message, Throwable cause) {
    super(message, cause);
  }
}
