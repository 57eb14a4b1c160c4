package dev.banister.python.runtime;

/** Why a script is not run, or not run any further. */
public enum ProblemKind {
  /** No valid Python 3. */
  SYNTAX,
  /** The script reaches for the machine or for the interpreter itself. */
  FORBIDDEN,
  /** Valid Python 3 that cannot be run faithfully here. */
  UNSUPPORTED,
  /** Too many steps, too deep a recursion or too large a value. */
  LIMIT
}
