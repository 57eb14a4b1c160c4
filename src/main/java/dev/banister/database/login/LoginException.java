package dev.banister.database.login;

/** A server can't be entered; the message is one sentence with the next step, without password. */
public final class LoginException extends Exception {
  private static final long serialVersionUID = 1L;
  private final boolean passwordNeeded;

  LoginException(String message, boolean passwordNeeded, Throwable cause) {
    super(message, cause);
    this.passwordNeeded = passwordNeeded;
  }

  /** Whether a password, or another one, may help. */
  public boolean isPasswordNeeded() {
    return passwordNeeded;
  }
}
