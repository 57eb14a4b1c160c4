package dev.banister.rehearsal.seed;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/** Texts from which seeded values are made; the n-th is the same for the same seed. */
final class SeedTexts {
  /** The longest text that is written into a column without a length. */
  static final int LONGEST = 255;

  private SeedTexts() {}

  /** Chance of its own for the n-th value of a column. */
  static SplittableRandom random(long seed, String table, String column, long n) {
    long mixed = seed * 31 + table.hashCode();
    return new SplittableRandom((mixed * 31 + column.hashCode()) * 31 + n);
  }

  static String uuid(SplittableRandom random) {
    long high = random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L;
    long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  /** A text that fits, with the number in front so that short ones differ too. */
  static String text(String column, int length, long n, SplittableRandom random, boolean longest) {
    String number = Long.toString(n, 36);
    String noise = Long.toString(random.nextLong(36L * 36 * 36 * 36), 36);
    String full = number + "-" + column + "-" + noise;
    String fitting = full.length() > length ? full.substring(0, length) : full;
    return longest ? fitting + "x".repeat(Math.min(length, LONGEST) - fitting.length()) : fitting;
  }

  /** Letters of several alphabets, with marks, and one outside the basic plane. */
  static String manyLetters(int length) {
    String all =
        "\u017dlu\u0165ou\u010dk\u00fd \u65e5\u672c \u0440\u0443\u0441 \ud83d\udeb2 ' \" \\ %";
    return all.codePointCount(0, all.length()) <= length
        ? all
        : all.substring(0, all.offsetByCodePoints(0, length));
  }

  static String date(long n) {
    return String.format(Locale.ROOT, "2024-%02d-%02d", n / 28 % 12 + 1, n % 28 + 1);
  }

  static String time(long n) {
    return String.format(Locale.ROOT, "%02d:%02d:%02d.000000", n / 3600 % 24, n / 60 % 60, n % 60);
  }
}
