package dev.banister.project;

/** What came of reading a Python file. */
public sealed interface SourceReading {

  /** A file of Python 3, whether or not it is a revision. */
  record Read(ScriptHead head) implements SourceReading {}

  /**
   * A file that Python 3 would refuse.
   *
   * @param kind {@code SYNTAX} or {@code PYTHON_2}
   * @param line from 1, or 0 when it is not known
   */
  record Refused(LoadProblem.Kind kind, int line, String message) implements SourceReading {}
}
