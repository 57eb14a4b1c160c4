package dev.banister.project;

/**
 * Something in the user's folder that could not be read as a migration history.
 *
 * @param kind what is wrong
 * @param file relative path, or the folder
 * @param line from 1, or 0 when no line is meant
 * @param message one sentence with the place and the next step
 */
public record LoadProblem(Kind kind, String file, int line, String message) {
  public enum Kind {
    NO_REVISION_FILES,
    UNREADABLE,
    NOT_PYTHON,
    SYNTAX,
    PYTHON_2,
    NO_REVISION_ID,
    DUPLICATE_REVISION,
    MISSING_DOWN_REVISION,
    CYCLE,
    SEVERAL_HEADS,
    UNRESOLVED_DEPENDENCY,
    CONFIGURATION
  }
}
