package dev.banister.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the history as Alembic's command line lets one write it: {@code ae10}, {@code head},
 * {@code base}, {@code +2}, {@code ae10-1}, {@code label@head}, {@code label@-1}.
 *
 * @see <a href="https://alembic.sqlalchemy.org/en/latest/tutorial.html">Relative migration
 *     identifiers</a>
 */
sealed interface RevisionTarget {

  /**
   * A number of steps from a revision.
   *
   * @param symbol where the steps begin, or null for where the database stands
   */
  record Relative(String text, @Nullable String branch, @Nullable String symbol, int steps)
      implements RevisionTarget {}

  /** A place by its own name. */
  record Absolute(String text, @Nullable String branch, String symbol) implements RevisionTarget {}

  /** Reads a target. As in Alembic, what follows a complete relative target is not looked at. */
  static RevisionTarget parse(String text) {
    Matcher matcher = Syntax.RELATIVE.matcher(text);
    if (matcher.lookingAt()) {
      return new Relative(text, matcher.group(1), matcher.group(2), steps(text, matcher.group(3)));
    }
    int at = text.lastIndexOf('@');
    return new Absolute(text, at > 0 ? text.substring(0, at) : null, text.substring(at + 1));
  }

  private static int steps(String text, String signed) {
    try {
      return Integer.parseInt(signed);
    } catch (NumberFormatException tooLarge) {
      throw new RevisionException.TooFar(text);
    }
  }

  /** Kept apart since an interface can't hold a private constant. */
  final class Syntax {
    private static final Pattern RELATIVE =
        Pattern.compile(
            "(?:(.+?)@)?(\\w+)?([+-]\\d+)", Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

    private Syntax() {}
  }
}
