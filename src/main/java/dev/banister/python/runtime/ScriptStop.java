package dev.banister.python.runtime;

/**
 * Ends a script for good: an exception of Java, which no handler of a script catches.
 *
 * <p>It is no exception of Python on purpose; {@code except} and {@code finally} of translated code
 * raise it again.
 */
public final class ScriptStop extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ProblemKind kind;
  private final int line;

  ScriptStop(ProblemKind kind, int line, String message) {
    super(message, null, false, false);
    this.kind = kind;
    this.line = line;
  }

  public ProblemKind kind() {
    return kind;
  }

  public int line() {
    return line;
  }
}
