package dev.banister.database;

import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Python values to and from SQLite, in the form in which SQLAlchemy's types of the <a
 * href="https://docs.sqlalchemy.org/en/21/dialects/sqlite.html">sqlite dialect</a> store them.
 */
final class SqliteValues {
  private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);
  private static final DateTimeFormatter EPOCH_BASED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

  private SqliteValues() {}

  static void bind(PreparedStatement statement, int index, Value value)
      throws SQLException, RefusedException {
    switch (value) {
      case Value.Null() -> statement.setObject(index, null);
      case Value.Bool(boolean bool) -> statement.setLong(index, bool ? 1 : 0);
      case Value.Int(BigInteger number) -> statement.setLong(index, integer(number));
      case Value.Real(double number) -> statement.setDouble(index, number);
      case Value.Decimal(BigDecimal number) -> statement.setDouble(index, number.doubleValue());
      case Value.Bytes(byte[] bytes) -> statement.setBytes(index, bytes);
      case Value.Text(String text) -> statement.setString(index, text);
      case Value.Date(String iso) -> statement.setString(index, iso);
      case Value.DateTime(String iso) -> statement.setString(index, dateTime(iso));
      case Value.Time(String iso) -> statement.setString(index, time(iso));
      case Value.Interval(BigDecimal seconds) -> statement.setString(index, interval(seconds));
      case Value.Uuid(String text) -> statement.setString(index, text.replace("-", ""));
      case Value.Sequence items -> throw unsupported(index, "list");
      case Value.Mapping entries -> throw unsupported(index, "dict");
      case Value.Undetermined(var unknown) ->
          throw new IllegalArgumentException("not known: " + unknown.expression());
    }
  }

  private static RefusedException unsupported(int index, String type) {
    return PythonErrors.wrapped(
        "ProgrammingError",
        "Error binding parameter %d: type '%s' is not supported".formatted(index, type));
  }

  private static long integer(BigInteger number) throws RefusedException {
    if (number.compareTo(MIN) < 0 || number.compareTo(MAX) > 0) {
      throw new RefusedException(
          "OverflowError", "Python int too large to convert to SQLite INTEGER");
    }
    return number.longValue();
  }

  /** {@code 2020-01-02 03:04:05.000600}: always six digits, the zone left out. */
  static String dateTime(String iso) {
    if (iso.length() <= 10) {
      return iso + " 00:00:00.000000";
    }
    return iso.substring(0, 10) + " " + time(iso.substring(11));
  }

  private static String time(String iso) {
    int zone = zoneAt(iso);
    String bare = zone < 0 ? iso : iso.substring(0, zone);
    String seconds = bare.length() == 5 ? bare + ":00" : bare;
    return seconds.contains(".")
        ? (seconds + "000000").substring(0, "03:04:05.000600".length())
        : seconds + ".000000";
  }

  private static int zoneAt(String time) {
    for (int i = 0; i < time.length(); i++) {
      if ("Z+-".indexOf(time.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** An interval is stored as the epoch moved by it. */
  private static String interval(BigDecimal seconds) {
    long nanos = seconds.movePointRight(9).longValue();
    return LocalDateTime.of(1970, 1, 1, 0, 0).plusNanos(nanos).format(EPOCH_BASED);
  }

  /** A column of the current row, by its storage class. */
  static Value read(ResultSet row, int index) throws SQLException {
    Object value = row.getObject(index);
    return switch (value) {
      case null -> Value.NULL;
      case Integer number -> Value.of(number.longValue());
      case Long number -> Value.of(number);
      case Double number -> new Value.Real(number);
      case byte[] bytes -> new Value.Bytes(bytes);
      default -> Value.of(value.toString());
    };
  }
}
