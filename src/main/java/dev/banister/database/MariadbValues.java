package dev.banister.database;

import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values to and from MariaDB, in the form in which PyMySQL gives them to Python. */
final class MariadbValues {
  private static final int MICROSECONDS = 6;

  private MariadbValues() {}

  static void bind(PreparedStatement statement, int index, Value value)
      throws SQLException, RefusedException {
    switch (value) {
      case Value.Null() -> statement.setNull(index, Types.NULL);
      case Value.Bool(boolean bool) -> statement.setLong(index, bool ? 1 : 0);
      case Value.Int(BigInteger number) -> statement.setBigDecimal(index, new BigDecimal(number));
      case Value.Real(double number) -> statement.setDouble(index, number);
      case Value.Decimal(BigDecimal number) -> statement.setBigDecimal(index, number);
      case Value.Bytes(byte[] bytes) -> statement.setBytes(index, bytes);
      case Value.Text(String text) -> statement.setString(index, text);
      case Value.Date(String iso) -> statement.setString(index, iso);
      case Value.DateTime(String iso) -> statement.setString(index, dateTime(iso));
      case Value.Time(String iso) -> statement.setString(index, iso);
      case Value.Interval(BigDecimal seconds) -> statement.setString(index, time(seconds));
      case Value.Uuid(String text) -> statement.setString(index, text.replace("-", ""));
      case Value.Sequence items -> throw unsupported("list");
      case Value.Mapping entries -> throw unsupported("dict");
      case Value.Undetermined(var unknown) ->
          throw new IllegalArgumentException("not known: " + unknown.expression());
    }
  }

  private static RefusedException unsupported(String type) {
    return MariadbErrors.wrapped("ProgrammingError", type + " can not be used as parameter");
  }

  /** A blank in place of the T, the zone left out. */
  private static String dateTime(String iso) {
    if (iso.length() <= 10) {
      return iso;
    }
    String clock = iso.substring(11).replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", "");
    return iso.substring(0, 10) + " " + clock;
  }

  private static String time(BigDecimal seconds) {
    long whole = seconds.abs().longValue();
    BigDecimal rest = seconds.abs().remainder(BigDecimal.ONE).movePointRight(MICROSECONDS);
    return String.format(
        Locale.ROOT,
        "%s%02d:%02d:%02d.%06d",
        seconds.signum() < 0 ? "-" : "",
        whole / 3600,
        whole / 60 % 60,
        whole % 60,
        rest.longValue());
  }

  /** A column of the current row. */
  static Value read(ResultSet row, int column) throws SQLException {
    String type = row.getMetaData().getColumnTypeName(column).toUpperCase(Locale.ROOT);
    if (type.endsWith("BLOB") || type.contains("BINARY") || type.equals("BIT")) {
      byte[] bytes = row.getBytes(column);
      return bytes == null ? Value.NULL : new Value.Bytes(bytes);
    }
    return value(row.getString(column), type);
  }

  private static Value value(@Nullable String text, String type) {
    if (text == null) {
      return Value.NULL;
    }
    return switch (type.replace(" UNSIGNED", "")) {
      case "TINYINT", "SMALLINT", "MEDIUMINT", "INTEGER", "INT", "BIGINT", "YEAR", "BOOLEAN" ->
          new Value.Int(new BigInteger(text));
      case "FLOAT", "DOUBLE" -> new Value.Real(Double.parseDouble(text));
      case "DECIMAL" -> new Value.Decimal(new BigDecimal(text));
      case "DATE" -> isZero(text) ? Value.of(text) : new Value.Date(text);
      case "DATETIME", "TIMESTAMP" -> isZero(text) ? Value.of(text) : new Value.DateTime(iso(text));
      case "TIME" -> new Value.Interval(seconds(text));
      default -> Value.of(text);
    };
  }

  /** A date that Python does not have stays a text. */
  private static boolean isZero(String text) {
    return text.startsWith("0000") || text.contains("-00");
  }

  /** As Python's {@code isoformat()}: a T, and either no fraction or six digits of it. */
  private static String iso(String printed) {
    String text = printed.replaceFirst(" ", "T");
    int point = text.indexOf('.');
    if (point < 0) {
      return text;
    }
    String digits = (text.substring(point + 1) + "000000").substring(0, MICROSECONDS);
    return digits.equals("000000")
        ? text.substring(0, point)
        : text.substring(0, point + 1) + digits;
  }

  private static BigDecimal seconds(String time) {
    String[] parts = (time.startsWith("-") ? time.substring(1) : time).split(":");
    BigDecimal sum = BigDecimal.ZERO;
    for (String part : parts) {
      sum = sum.multiply(BigDecimal.valueOf(60)).add(new BigDecimal(part));
    }
    return time.startsWith("-") ? sum.negate() : sum;
  }
}
