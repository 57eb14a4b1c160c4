package dev.banister.operation;

/**
 * The name of a constraint or an index.
 *
 * @param text as written
 * @param formatted true for {@code op.f("…")}: a naming convention leaves it alone
 */
public record Name(String text, boolean formatted) {
  public static Name of(String text) {
    return new Name(text, false);
  }
}
