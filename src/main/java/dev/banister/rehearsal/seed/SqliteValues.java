package dev.banister.rehearsal.seed;

import dev.banister.schema.Column;
import dev.banister.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values for SQLite, whose columns take anything: the declared type is a hint. */
final class SqliteValues implements TypedValues {
  private static final Pattern LENGTH = Pattern.compile("\\((\\d+)");
  private final long seed;

  SqliteValues(long seed) {
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
    SplittableRandom random = random(table, column.name(), n);
    String type = column.type().toUpperCase(Locale.ROOT);
    if (type.contains("BOOL")) {
      return Value.of(n % 2);
    }
    if (type.contains("INT")) {
      return Value.of(domain.number(n));
    }
    if (type.contains("UUID") || type.equals("CHAR(36)")) {
      return Value.of(SeedTexts.uuid(random));
    }
    if (type.equals("CHAR(32)")) {
      return Value.of(SeedTexts.uuid(random).replace("-", ""));
    }
    if (type.contains("CHAR") || type.contains("TEXT") || type.contains("CLOB")) {
      return Value.of(SeedTexts.text(column.name(), length(type), n, random, longest));
    }
    return other(type, column.name(), domain, n, random);
  }

  @Override
  public List<Value> extremes(Column column) {
    String type = column.type().toUpperCase(Locale.ROOT);
    if (type.contains("INT")) {
      return List.of(Value.of(Long.MAX_VALUE), Value.of(Long.MIN_VALUE));
    }
    if (type.contains("CHAR") || type.contains("TEXT") || type.contains("CLOB")) {
      return List.of(Value.of(SeedTexts.manyLetters(length(type))), Value.of(""));
    }
    if (type.contains("DATETIME") || type.contains("TIMESTAMP")) {
      return List.of(
          Value.of("9999-12-31 23:59:59.999999"), Value.of("0001-01-01 00:00:00.000000"));
    }
    return type.contains("DATE")
        ? List.of(Value.of("9999-12-31"), Value.of("0001-01-01"))
        : List.of();
  }

  private static Value other(
      String type, String column, Domain domain, long n, SplittableRandom random) {
    if (type.contains("JSON")) {
      return Value.of("{\"n\": " + n + "}");
    }
    if (type.contains("DATETIME") || type.contains("TIMESTAMP")) {
      return Value.of(SeedTexts.date(n) + " " + SeedTexts.time(n));
    }
    if (type.contains("DATE")) {
      return Value.of(SeedTexts.date(n));
    }
    if (type.contains("TIME")) {
      return Value.of(SeedTexts.time(n));
    }
    if (type.contains("BLOB") || type.contains("BINARY")) {
      return new Value.Bytes((column + n).getBytes(StandardCharsets.UTF_8));
    }
    if (isNumeric(type)) {
      return domain.equals(Domain.ANY) ? new Value.Real(n + 0.5) : Value.of(domain.number(n));
    }
    return Value.of(SeedTexts.text(column, SeedTexts.LONGEST, n, random, false));
  }

  private static boolean isNumeric(String type) {
    return type.contains("REAL")
        || type.contains("FLOA")
        || type.contains("DOUB")
        || type.contains("NUM")
        || type.contains("DEC");
  }

  private static int length(String type) {
    Matcher matcher = LENGTH.matcher(type);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : SeedTexts.LONGEST;
  }
}
