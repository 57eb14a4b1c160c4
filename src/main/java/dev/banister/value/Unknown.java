package dev.banister.value;

/**
 * A value that only live data or application code could give, with where it came from.
 *
 * <p>A text that holds such a value carries its {@code placeholder} in the place of it, so that
 * {@code "ix_" + settings.SCHEMA} is recorded as {@code ix_⟨1⟩}.
 *
 * @param placeholder {@code ⟨n⟩}, n counted from 1 within one script
 * @param expression what the script asks for, as written: {@code settings.SCHEMA}
 * @param span where the script asks for it
 * @param origin what kind of source would know
 * @param explanation a sentence for the reader: "depends on a query at line 31"
 */
public record Unknown(
    String placeholder, String expression, SourceSpan span, Origin origin, String explanation) {

  /** What would have to be asked to know the value. */
  public enum Origin {
    DATABASE,
    APPLICATION,
    THIRD_PARTY,
    ENVIRONMENT,
    UNSUPPORTED
  }

  /** Whether a text holds the placeholder of any unknown value. */
  public static boolean in(String text) {
    int open = text.indexOf('⟨');
    return open >= 0 && text.indexOf('⟩', open) > open;
  }
}
