package dev.banister.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * Replaces texts on their way out of a connected database: of the same length, equal where they
 * were equal, different where they were different, NULL where they were NULL.
 *
 * <p>Short texts change letter by letter, for a digest cut short would make different ones equal.
 */
final class TextMask {
  static final TextMask NONE = new TextMask("", "", "");
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final int SHORT = 8;
  private final String salt;
  private final String letters;
  private final String others;

  private TextMask(String salt, String letters, String others) {
    this.salt = salt;
    this.letters = letters;
    this.others = others;
  }

  /** A mask of its own for this copy, which nobody can make again. */
  static TextMask random() {
    SecureRandom random = new SecureRandom();
    List<String> shuffled = new ArrayList<>(List.of(LETTERS.split("")));
    Collections.shuffle(shuffled, random);
    return new TextMask(
        Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()),
        LETTERS,
        String.join("", shuffled));
  }

  boolean isOn() {
    return !letters.isEmpty();
  }

  /** The expression of PostgreSQL for a column, of the column's own type. */
  String of(String column, String type) {
    String text = column + "::text";
    return "(CASE WHEN length(%s) < %d THEN translate(%s, '%s', '%s') ELSE left(repeat(md5('%s' || %s), length(%s) / 32 + 1), length(%s)) END)::%s"
        .formatted(text, SHORT, text, letters, others, salt, text, text, text, type);
  }

  /** A text of the same length, masked here. */
  String masked(String text) {
    StringBuilder masked = new StringBuilder();
    if (text.length() < SHORT) {
      text.chars()
          .map(c -> letters.indexOf(c) < 0 ? c : others.charAt(letters.indexOf(c)))
          .forEach(c -> masked.append((char) c));
      return masked.toString();
    }
    String digest = digest(salt + text);
    while (masked.length() < text.length()) {
      masked.append(digest);
    }
    return masked.substring(0, text.length());
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
