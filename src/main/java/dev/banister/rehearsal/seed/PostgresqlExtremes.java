package dev.banister.rehearsal.seed;

import dev.banister.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ends of what PostgreSQL's types hold, where a conversion to another type may fail. */
final class PostgresqlExtremes {
  private static final Pattern SIZE = Pattern.compile("\\((\\d+)(?:,\\s*(-?\\d+))?\\)");

  /** Longer than any limit that people put on a text by habit. */
  private static final int LONG = 10_000;

  private PostgresqlExtremes() {}

  static List<Value> of(String type) {
    int bracket = type.indexOf('(');
    return switch (bracket < 0 ? type : type.substring(0, bracket)) {
      case "smallint" -> ends(Short.MIN_VALUE, Short.MAX_VALUE);
      case "integer" -> ends(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "bigint" -> ends(Long.MIN_VALUE, Long.MAX_VALUE);
      case "numeric" -> numeric(type);
      case "double precision" -> List.of(new Value.Real(1e300), new Value.Real(-1e-300));
      case "text", "character varying" -> texts(type);
      case "date" -> List.of(Value.of("9999-12-31"), Value.of("0001-01-01"));
      case "json", "jsonb" ->
          List.of(
              Value.of("{\"name\": \"\u017dlu\u0165ou\u010dk\u00fd\", \"in\": [1, null, {}]}"),
              Value.of("[]"));
      case "bytea" -> List.of(new Value.Bytes(new byte[] {0, (byte) 0xFF, (byte) 0xC3}));
      default ->
          type.startsWith("timestamp")
              ? List.of(Value.of("9999-12-31 23:59:59.999999"), Value.of("0001-01-01 00:00:00"))
              : List.of();
    };
  }

  private static List<Value> ends(long least, long most) {
    return List.of(Value.of(most), Value.of(least));
  }

  /** The largest number of the type, up to what a literal can reasonably say. */
  private static List<Value> numeric(String type) {
    Matcher matcher = SIZE.matcher(type);
    if (!matcher.find()) {
      return List.of(new Value.Decimal(new BigDecimal("1e30").add(new BigDecimal("0.000001"))));
    }
    int scale = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    BigInteger nines =
        BigInteger.TEN.pow(Integer.parseInt(matcher.group(1))).subtract(BigInteger.ONE);
    BigDecimal most = new BigDecimal(nines, scale);
    return List.of(new Value.Decimal(most), new Value.Decimal(most.negate()));
  }

  private static List<Value> texts(String type) {
    Matcher matcher = SIZE.matcher(type);
    int size = matcher.find() ? Integer.parseInt(matcher.group(1)) : LONG;
    return List.of(
        Value.of(SeedTexts.manyLetters(size)),
        Value.of("x".repeat(Math.min(size, LONG))),
        Value.of(""));
  }
}
