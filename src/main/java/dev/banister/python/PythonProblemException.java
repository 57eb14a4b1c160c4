package dev.banister.python;

import dev.banister.python.runtime.ProblemKind;

/**
 * A script that is not run, or not run any further: no valid Python 3, a call that scripts may not
 * make, a feature that is not supported, or a limit that was reached.
 */
public final class PythonProblemException extends Exception {
  private static final long serialVersionUID = 1L;
  private final ProblemKind kind;
  private final int line;

  /**
   * @param line line in the script, counted from 1; 0 when it is not known
   * @param message one sentence for the reader, which names the line
   */
  public PythonProblemException(ProblemKind kind, int line, String message) {
    super(message);
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
