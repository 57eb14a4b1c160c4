package dev.banister.recorder.protocol;

/** A message that the other side would not take. */
public final class UnsendableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param how what is wrong with it: {@code too long}
   */
  UnsendableException(String how) {
    super(how);
  }
}
