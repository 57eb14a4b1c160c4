package dev.banister.database;

import dev.banister.value.Value;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an interval as PostgreSQL prints it; a month counts 30 days and a year 365, as psycopg
 * counts.
 */
final class PostgresqlInterval {
  private static final Pattern UNIT = Pattern.compile("(-?\\d+) (year|mon|day)s?");
  private static final Pattern TIME =
      Pattern.compile("([+-]?)(\\d+):(\\d\\d):(\\d\\d(?:\\.\\d+)?)");

  private PostgresqlInterval() {}

  static Value value(String text) {
    BigDecimal seconds = BigDecimal.ZERO;
    Matcher unit = UNIT.matcher(text);
    while (unit.find()) {
      long days =
          switch (unit.group(2)) {
            case "year" -> 365;
            case "mon" -> 30;
            default -> 1;
          };
      seconds = seconds.add(BigDecimal.valueOf(Long.parseLong(unit.group(1)) * days * 86_400));
    }
    Matcher time = TIME.matcher(text);
    if (time.find()) {
      BigDecimal part =
          BigDecimal.valueOf(
                  Long.parseLong(time.group(2)) * 3_600 + Long.parseLong(time.group(3)) * 60)
              .add(new BigDecimal(time.group(4)));
      seconds = time.group(1).equals("-") ? seconds.subtract(part) : seconds.add(part);
    }
    return new Value.Interval(seconds);
  }
}
