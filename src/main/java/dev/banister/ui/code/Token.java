package dev.banister.ui.code;

/**
 * A coloured stretch of a line.
 *
 * @param start column of the first character, from 0
 * @param end column behind the last character
 */
public record Token(int start, int end, Kind kind) {

  /** What a stretch is; its style class says how that looks. */
  public enum Kind {
    KEYWORD("code-keyword"),
    STRING("code-string"),
    CONSTANT("code-constant"),
    COMMENT("code-comment"),
    OPERATION("code-operation");

    private final String styleClass;

    Kind(String styleClass) {
      this.styleClass = styleClass;
    }

    public String styleClass() {
      return styleClass;
    }
  }
}
