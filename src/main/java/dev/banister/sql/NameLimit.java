package dev.banister.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The length that a dialect allows for the name of a constraint or an index. */
public final class NameLimit {
  private final Lexicon lexicon;

  NameLimit(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A generated name, cut to the limit with four digits of its MD5 at the end. */
  public String cut(String generated) {
    int limit = lexicon.nameLimit();
    if (generated.length() <= limit) {
      return generated;
    }
    String digest = md5(generated);
    return generated.substring(0, limit - 8) + "_" + digest.substring(digest.length() - 4);
  }

  /**
   * A name that a script gives.
   *
   * @throws SpellingException when it is too long
   */
  public String check(String given) {
    int limit = lexicon.identifierLimit();
    if (given.length() > limit) {
      throw new SpellingException(
          "sqlalchemy.exc.IdentifierError",
          "Identifier '%s' exceeds maximum length of %d characters".formatted(given, limit));
    }
    return given;
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no MD5.", e);
    }
  }
}
