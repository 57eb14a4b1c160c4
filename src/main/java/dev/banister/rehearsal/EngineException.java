package dev.banister.rehearsal;

/** The engine that was asked for can't be used; the message says why and what to do. */
public final class EngineException extends Exception {
  private static final long serialVersionUID = 1L;

  public EngineException(String message) {
    super(message);
  }
}
