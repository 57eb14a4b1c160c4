package dev.banister.python.translate;

import dev.banister.python.runtime.ProblemKind;
import org.sonar.plugins.python.api.tree.Tree;

/** A script that cannot be translated, with the line and the reason. */
public final class TranslationException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ProblemKind kind;
  private final int line;

  TranslationException(ProblemKind kind, int line, String message) {
    super(message);
    this.kind = kind;
    this.line = line;
  }

  static TranslationException syntax(Tree at, String what) {
    return of(ProblemKind.SYNTAX, at, "Line %d is not valid Python 3: " + what + ".");
  }

  static TranslationException forbidden(Tree at, String sentence) {
    return of(ProblemKind.FORBIDDEN, at, sentence);
  }

  static TranslationException unsupported(Tree at, String what) {
    return of(ProblemKind.UNSUPPORTED, at, what + " at line %d is not supported.");
  }

  private static TranslationException of(ProblemKind kind, Tree at, String sentence) {
    int line = at.firstToken() == null ? 0 : at.firstToken().line();
    return new TranslationException(kind, line, sentence.replace("%d", Integer.toString(line)));
  }

  public ProblemKind kind() {
    return kind;
  }

  public int line() {
    return line;
  }
}
