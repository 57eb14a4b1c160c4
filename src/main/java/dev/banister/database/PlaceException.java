package dev.banister.database;

/** A place of rehearsal can't be had; the message is one sentence with the next step. */
public final class PlaceException extends Exception {
  private static final long serialVersionUID = 1L;
  private final boolean passwordWanted;

  PlaceException(String message) {
    super(message);
    this.passwordWanted = false;
  }

  PlaceException(String message, Throwable cause) {
    this(message, cause, false);
  }

  private PlaceException(String message, Throwable cause, boolean passwordWanted) {
    super(message, cause);
    this.passwordWanted = passwordWanted;
  }

  static PlaceException wantsPassword(String message, Throwable cause) {
    return new PlaceException(message, cause, true);
  }

  /** Whether a password, or another one, may help. */
  public boolean isPasswordWanted() {
    return passwordWanted;
  }
}
