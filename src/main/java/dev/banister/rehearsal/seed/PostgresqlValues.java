package dev.banister.rehearsal.seed;

import dev.banister.schema.Column;
import dev.banister.schema.Schema;
import dev.banister.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values for PostgreSQL, which takes only what a column's type can read. */
final class PostgresqlValues implements TypedValues {
  private static final Pattern SIZE = Pattern.compile("\\((\\d+)(?:,\\s*(-?\\d+))?\\)");
  private static final Pattern BASE =
      Pattern.compile("(.*?)(?: not null.*| default .*| \\S+ CHECK .*)?", Pattern.DOTALL);
  private static final int MOST_DIGITS = 15;
  private final long seed;
  private final Schema schema;

  PostgresqlValues(long seed, Schema schema) {
    this.seed = seed;
    this.schema = schema;
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
    return value(column.type(), column.name(), domain, n, random(table, column.name(), n), longest);
  }

  private Value value(
      String type, String column, Domain domain, long n, SplittableRandom random, boolean longest) {
    if (type.endsWith("[]")) {
      String item = type.substring(0, type.length() - 2);
      return new Value.Sequence(List.of(value(item, column, domain, n, random, longest)));
    }
    List<String> labels = schema.enums().get(type.replace("\"", ""));
    if (labels != null && !labels.isEmpty()) {
      return Value.of(labels.get((int) (n % labels.size())));
    }
    String base = schema.others().get("domain " + type.replace("\"", ""));
    if (base != null) {
      Matcher matcher = BASE.matcher(base);
      return matcher.matches()
          ? value(matcher.group(1), column, domain, n, random, longest)
          : Value.NULL;
    }
    return plain(type, column, domain, n, random, longest);
  }

  private static Value plain(
      String type, String column, Domain domain, long n, SplittableRandom random, boolean longest) {
    int bracket = type.indexOf('(');
    String name = bracket < 0 ? type : type.substring(0, bracket);
    return switch (name) {
      case "boolean" -> Value.of(n % 2 == 1);
      case "smallint" -> Value.of(domain.number(n % Short.MAX_VALUE));
      case "integer", "bigint", "oid" -> Value.of(domain.number(n));
      case "numeric" -> numeric(type, domain, n);
      case "real", "double precision" ->
          domain.equals(Domain.ANY) ? new Value.Real(n + 0.5) : Value.of(domain.number(n));
      case "uuid" -> Value.of(SeedTexts.uuid(random));
      case "json", "jsonb" -> Value.of("{\"n\": " + n + "}");
      case "bytea" -> new Value.Bytes((column + n).getBytes(StandardCharsets.UTF_8));
      case "date" -> Value.of(SeedTexts.date(n));
      case "interval" -> Value.of(n + 1 + " seconds");
      case "character" -> character(type, column, n, random, longest);
      default -> other(type, name, column, n, random, longest);
    };
  }

  /** A fixed length of 32 or 36 mostly holds a UUID. */
  private static Value character(
      String type, String column, long n, SplittableRandom random, boolean longest) {
    return switch (size(type)) {
      case 36 -> Value.of(SeedTexts.uuid(random));
      case 32 -> Value.of(SeedTexts.uuid(random).replace("-", ""));
      default -> Value.of(SeedTexts.text(column, size(type), n, random, longest));
    };
  }

  private static Value other(
      String type, String name, String column, long n, SplittableRandom random, boolean longest) {
    if (name.startsWith("timestamp")) {
      return Value.of(SeedTexts.date(n) + " " + SeedTexts.time(n));
    }
    if (name.startsWith("time")) {
      return Value.of(SeedTexts.time(n));
    }
    return switch (name) {
      case "inet" -> Value.of(address(n));
      case "cidr" -> Value.of(address(n) + "/32");
      case "macaddr" ->
          Value.of(String.format(Locale.ROOT, "08:00:2b:01:%02x:%02x", n / 256 % 256, n % 256));
      case "bit" -> Value.of(bits(size(type), n));
      case "bit varying" -> Value.of(bits(Math.min(size(type), 8), n));
      case "xml" -> Value.of("<n>" + n + "</n>");
      case "money" -> Value.of(n + ".50");
      case "hstore" -> Value.of("\"n\"=>\"" + n + "\"");
      case "ltree" -> Value.of("n" + n);
      case "point" -> Value.of("(" + n + ",0)");
      case "int4range", "int8range", "numrange" -> Value.of("[" + n + "," + (n + 1) + ")");
      case "daterange" -> Value.of("[2024-01-01," + SeedTexts.date(n) + "]");
      case "tsrange", "tstzrange" ->
          Value.of("[\"2024-01-01 00:00:00\",\"" + SeedTexts.date(n) + " 23:59:59\"]");
      default -> Value.of(SeedTexts.text(column, size(type), n, random, longest));
    };
  }

  @Override
  public List<Value> extremes(Column column) {
    return PostgresqlExtremes.of(column.type());
  }

  private static String address(long n) {
    return "10.%d.%d.%d".formatted(n / 65_536 % 256, n / 256 % 256, n % 256);
  }

  private static String bits(int length, long n) {
    String digits = "0".repeat(length) + Long.toBinaryString(n);
    return digits.substring(digits.length() - length);
  }

  private static Value numeric(String type, Domain domain, long n) {
    if (!domain.equals(Domain.ANY)) {
      return Value.of(domain.number(n));
    }
    Matcher matcher = SIZE.matcher(type);
    if (!matcher.find()) {
      return new Value.Decimal(BigDecimal.valueOf(n).add(new BigDecimal("0.5")));
    }
    int scale = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    int digits = Math.clamp(Integer.parseInt(matcher.group(1)) - scale, 0, MOST_DIGITS);
    long whole = n % (long) Math.pow(10, digits);
    BigDecimal half = scale > 0 ? new BigDecimal("0.5") : BigDecimal.ZERO;
    return new Value.Decimal(
        BigDecimal.valueOf(whole).add(half).setScale(Math.max(0, scale), RoundingMode.DOWN));
  }

  private static int size(String type) {
    Matcher matcher = SIZE.matcher(type);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : SeedTexts.LONGEST;
  }
}
