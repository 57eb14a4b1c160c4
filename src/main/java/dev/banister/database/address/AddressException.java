package dev.banister.database.address;

/**
 * A database URL can't be used; the message is one sentence with the next step, and never quotes
 * the URL, in which a password may stand.
 */
public final class AddressException extends Exception {
  private static final long serialVersionUID = 1L;

  AddressException(String message) {
    super(message);
  }
}
