package dev.banister.rehearsal.seed;

import dev.banister.schema.Column;
import dev.banister.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that fit a column's type; the n-th of a column is the same for the same seed. */
final class TypedValues {
  private static final Pattern LENGTH = Pattern.compile("\\((\\d+)");
  private static final int LONGEST = 255;
  private final long seed;

  TypedValues(long seed) {
    this.seed = seed;
  }

  /**
   * The n-th value of a column, different from the others where the type and the checks allow it.
   *
   * @param longest whether a text shall be as long as the type allows
   */
  Value of(String table, Column column, Domain domain, long n, boolean longest) {
    if (!domain.allowed().isEmpty()) {
      return domain.allowed().get((int) (n % domain.allowed().size()));
    }
    SplittableRandom random = random(table, column.name(), n);
    String type = column.type().toUpperCase(Locale.ROOT);
    if (type.contains("BOOL")) {
      return Value.of(n % 2);
    }
    if (type.contains("INT")) {
      return Value.of(domain.number(n));
    }
    if (type.contains("UUID") || type.equals("CHAR(36)")) {
      return Value.of(uuid(random));
    }
    if (type.equals("CHAR(32)")) {
      return Value.of(uuid(random).replace("-", ""));
    }
    if (type.contains("CHAR") || type.contains("TEXT") || type.contains("CLOB")) {
      return Value.of(text(column.name(), length(type), n, random, longest));
    }
    return other(type, column.name(), domain, n, random);
  }

  private static Value other(
      String type, String column, Domain domain, long n, SplittableRandom random) {
    if (type.contains("JSON")) {
      return Value.of("{\"n\": " + n + "}");
    }
    if (type.contains("DATETIME") || type.contains("TIMESTAMP")) {
      return Value.of(date(n) + " " + time(n));
    }
    if (type.contains("DATE")) {
      return Value.of(date(n));
    }
    if (type.contains("TIME")) {
      return Value.of(time(n));
    }
    if (type.contains("BLOB") || type.contains("BINARY")) {
      return new Value.Bytes((column + n).getBytes(StandardCharsets.UTF_8));
    }
    if (isNumeric(type)) {
      return domain.equals(Domain.ANY) ? new Value.Real(n + 0.5) : Value.of(domain.number(n));
    }
    return Value.of(text(column, LONGEST, n, random, false));
  }

  private static boolean isNumeric(String type) {
    return type.contains("REAL")
        || type.contains("FLOA")
        || type.contains("DOUB")
        || type.contains("NUM")
        || type.contains("DEC");
  }

  SplittableRandom random(String table, String column, long n) {
    long mixed = seed * 31 + table.hashCode();
    return new SplittableRandom((mixed * 31 + column.hashCode()) * 31 + n);
  }

  private static String uuid(SplittableRandom random) {
    long high = random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L;
    long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  private static int length(String type) {
    Matcher matcher = LENGTH.matcher(type);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : LONGEST;
  }

  private static String text(
      String column, int length, long n, SplittableRandom random, boolean longest) {
    String number = Long.toString(n, 36);
    String noise = Long.toString(random.nextLong(36L * 36 * 36 * 36), 36);
    String full = number + "-" + column + "-" + noise;
    String fitting = full.length() > length ? full.substring(0, length) : full;
    return longest ? fitting + "x".repeat(Math.min(length, LONGEST) - fitting.length()) : fitting;
  }

  private static String date(long n) {
    return String.format(Locale.ROOT, "2024-%02d-%02d", n / 28 % 12 + 1, n % 28 + 1);
  }

  private static String time(long n) {
    return String.format(Locale.ROOT, "%02d:%02d:%02d.000000", n / 3600 % 24, n / 60 % 60, n % 60);
  }
}
