package dev.banister.rehearsal.seed;

import dev.banister.schema.Column;
import dev.banister.value.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values for MariaDB, which takes only what a column's type can hold. */
final class MariadbValues implements TypedValues {
  private static final Pattern SIZE = Pattern.compile("\\((\\d+)(?:,\\s*(\\d+))?\\)");
  private static final int MOST_DIGITS = 15;
  private final long seed;

  MariadbValues(long seed) {
    this.seed = seed;
  }

  @Override
  public SplittableRandom random(String table, String column, long n) {
    return SeedTexts.random(seed, table, column, n);
  }

  @Override
  public Value of(String table, Column column, Domain domain, long n, boolean longest) {
    if (!domain.allowed().isEmpty()) {
      return domain.allowed().get((int) (n % domain.allowed().size()));
    }
    String type = column.type().toLowerCase(Locale.ROOT);
    SplittableRandom random = random(table, column.name(), n);
    String name = type.split("[( ]", 2)[0];
    return switch (name) {
      case "tinyint" -> Value.of(type.startsWith("tinyint(1)") ? n % 2 : domain.number(n % 100));
      case "smallint" -> Value.of(domain.number(n % Short.MAX_VALUE));
      case "mediumint", "int", "bigint" -> Value.of(domain.number(n));
      case "decimal" -> decimal(type, domain, n);
      case "float", "double" ->
          domain.equals(Domain.ANY) ? new Value.Real(n + 0.5) : Value.of(domain.number(n));
      case "year" -> Value.of(2000 + n % 100);
      case "bit" -> new Value.Bytes(new byte[] {(byte) (n % 2)});
      case "date" -> Value.of(SeedTexts.date(n));
      case "datetime", "timestamp" -> Value.of(SeedTexts.date(n) + " " + SeedTexts.time(n));
      case "time" -> Value.of(SeedTexts.time(n));
      case "enum", "set" -> label(type, n);
      // JSON is kept as a long text that a check looks into
      case "json", "longtext" -> Value.of("{\"n\": " + n + "}");
      case "uuid" -> Value.of(SeedTexts.uuid(random));
      case "inet6", "inet4" -> Value.of("10.0.%d.%d".formatted(n / 256 % 256, n % 256));
      case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" ->
          bytes(column.name(), size(type), n);
      default -> character(type, column.name(), n, random, longest);
    };
  }

  /** A fixed length of 32 or 36 mostly holds a UUID. */
  private static Value character(
      String type, String column, long n, SplittableRandom random, boolean longest) {
    if (type.startsWith("char(36)")) {
      return Value.of(SeedTexts.uuid(random));
    }
    if (type.startsWith("char(32)")) {
      return Value.of(SeedTexts.uuid(random).replace("-", ""));
    }
    return Value.of(SeedTexts.text(column, size(type), n, random, longest));
  }

  /** The ends of the integers, which a conversion to a smaller type stumbles over. */
  @Override
  public List<Value> extremes(Column column) {
    String type = column.type().toLowerCase(Locale.ROOT);
    boolean unsigned = type.contains("unsigned");
    int bits =
        switch (type.split("[( ]", 2)[0]) {
          case "smallint" -> 16;
          case "mediumint" -> 24;
          case "int" -> 32;
          case "bigint" -> 63;
          default -> 0;
        };
    if (bits == 0) {
      return List.of();
    }
    long most = bits == 63 ? Long.MAX_VALUE : (1L << (unsigned ? bits : bits - 1)) - 1;
    return List.of(Value.of(unsigned ? 0 : -most - 1), Value.of(most));
  }

  private static Value bytes(String column, int size, long n) {
    byte[] bytes = (n + column).getBytes(StandardCharsets.UTF_8);
    return new Value.Bytes(Arrays.copyOf(bytes, Math.min(bytes.length, size)));
  }

  private static Value label(String type, long n) {
    List<String> labels =
        Pattern.compile("'((?:[^']|'')*)'")
            .matcher(type)
            .results()
            .map(found -> found.group(1).replace("''", "'"))
            .toList();
    return labels.isEmpty() ? Value.NULL : Value.of(labels.get((int) (n % labels.size())));
  }

  private static Value decimal(String type, Domain domain, long n) {
    Matcher matcher = SIZE.matcher(type);
    if (!domain.equals(Domain.ANY) || !matcher.find()) {
      return Value.of(domain.number(n));
    }
    int scale = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    int digits = Math.clamp(Integer.parseInt(matcher.group(1)) - scale, 0, MOST_DIGITS);
    BigDecimal whole = BigDecimal.valueOf(n % (long) Math.pow(10, digits));
    return new Value.Decimal(scale == 0 ? whole : whole.add(new BigDecimal("0.5")));
  }

  private static int size(String type) {
    Matcher matcher = SIZE.matcher(type);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : SeedTexts.LONGEST;
  }
}
