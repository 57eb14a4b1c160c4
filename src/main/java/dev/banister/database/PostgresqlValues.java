package dev.banister.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** Values to and from PostgreSQL, in the form in which psycopg gives them to Python. */
final class PostgresqlValues {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final BigInteger SHORT = BigInteger.valueOf(Short.MAX_VALUE);
  private static final BigInteger INT = BigInteger.valueOf(Integer.MAX_VALUE);
  private static final BigInteger LONG = BigInteger.valueOf(Long.MAX_VALUE);

  private PostgresqlValues() {}

  static void bind(PreparedStatement statement, int index, Value value)
      throws SQLException, RefusedException {
    switch (value) {
      case Value.Null() -> statement.setNull(index, Types.NULL);
      case Value.Bool(boolean bool) -> statement.setBoolean(index, bool);
      case Value.Int(BigInteger number) -> bindInteger(statement, index, number);
      case Value.Real(double number) -> statement.setDouble(index, number);
      case Value.Decimal(BigDecimal number) -> statement.setBigDecimal(index, number);
      case Value.Bytes(byte[] bytes) -> statement.setBytes(index, bytes);
      case Value.Text(String text) -> bindText(statement, index, text);
      case Value.Date(String iso) -> bindTyped(statement, index, "date", iso);
      case Value.DateTime(String iso) ->
          bindTyped(statement, index, hasZone(iso) ? "timestamptz" : "timestamp", iso);
      case Value.Time(String iso) ->
          bindTyped(statement, index, hasZone("T" + iso) ? "timetz" : "time", iso);
      case Value.Interval(BigDecimal seconds) ->
          bindTyped(statement, index, "interval", seconds.toPlainString() + " seconds");
      case Value.Uuid(String text) -> bindTyped(statement, index, "uuid", text);
      case Value.Sequence(List<Value> items) -> bindText(statement, index, array(items));
      case Value.Mapping entries ->
          throw PostgresqlErrors.wrapped(
              "ProgrammingError", "cannot adapt type 'dict' using placeholder '%s' (format: AUTO)");
      case Value.Undetermined(var unknown) ->
          throw new IllegalArgumentException("not known: " + unknown.expression());
    }
  }

  /** psycopg sends a number as the smallest type that holds it. */
  private static void bindInteger(PreparedStatement statement, int index, BigInteger number)
      throws SQLException {
    BigInteger size = number.signum() < 0 ? number.not() : number;
    if (size.compareTo(SHORT) <= 0) {
      statement.setShort(index, number.shortValue());
    } else if (size.compareTo(INT) <= 0) {
      statement.setInt(index, number.intValue());
    } else if (size.compareTo(LONG) <= 0) {
      statement.setLong(index, number.longValue());
    } else {
      statement.setBigDecimal(index, new BigDecimal(number));
    }
  }

  private static void bindText(PreparedStatement statement, int index, String text)
      throws SQLException, RefusedException {
    if (text.indexOf('\0') >= 0) {
      throw PostgresqlErrors.wrapped(
          "DataError", "PostgreSQL text fields cannot contain NUL (0x00) bytes");
    }
    statement.setString(index, text);
  }

  private static void bindTyped(PreparedStatement statement, int index, String type, String text)
      throws SQLException {
    PGobject typed = new PGobject();
    typed.setType(type);
    typed.setValue(text);
    statement.setObject(index, typed);
  }

  private static boolean hasZone(String iso) {
    int time = Math.max(iso.indexOf('T'), iso.indexOf(' '));
    return time >= 0
        && (iso.endsWith("Z") || iso.indexOf('+', time) > 0 || iso.indexOf('-', time) > 0);
  }

  private static String array(List<Value> items) throws RefusedException {
    List<String> parts = new ArrayList<>();
    for (Value item : items) {
      parts.add(
          switch (item) {
            case Value.Null() -> "NULL";
            case Value.Sequence(List<Value> inner) -> array(inner);
            default -> '"' + text(item).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
          });
    }
    return "{" + String.join(",", parts) + "}";
  }

  private static String text(Value item) throws RefusedException {
    return switch (item) {
      case Value.Bool(boolean bool) -> String.valueOf(bool);
      case Value.Int(BigInteger number) -> number.toString();
      case Value.Real(double number) -> String.valueOf(number);
      case Value.Decimal(BigDecimal number) -> number.toPlainString();
      case Value.Text(String text) -> text;
      case Value.Date(String iso) -> iso;
      case Value.DateTime(String iso) -> iso;
      case Value.Time(String iso) -> iso;
      case Value.Uuid(String text) -> text;
      case Value.Interval(BigDecimal seconds) -> seconds.toPlainString() + " seconds";
      case Value.Null n -> throw unsupported(n);
      case Value.Bytes b -> throw unsupported(b);
      case Value.Sequence s -> throw unsupported(s);
      case Value.Mapping m -> throw unsupported(m);
      case Value.Undetermined u -> throw unsupported(u);
    };
  }

  private static RefusedException unsupported(Value item) {
    return PostgresqlErrors.wrapped(
        "ProgrammingError", "cannot dump lists of %s".formatted(item.getClass().getSimpleName()));
  }

  /** A column of the current row. */
  static Value read(ResultSet row, int column) throws SQLException {
    String type = row.getMetaData().getColumnTypeName(column);
    return switch (type) {
      case "bytea" -> bytes(row.getBytes(column));
      case "bool" -> {
        boolean bool = row.getBoolean(column);
        yield row.wasNull() ? Value.NULL : Value.of(bool);
      }
      default ->
          type.startsWith("_")
              ? array(row.getArray(column), type.substring(1))
              : value(row.getString(column), type);
    };
  }

  private static Value bytes(byte @Nullable [] bytes) {
    return bytes == null ? Value.NULL : new Value.Bytes(bytes);
  }

  private static Value array(@Nullable Array array, String type) throws SQLException {
    return array == null ? Value.NULL : items((Object[]) array.getArray(), type);
  }

  private static Value items(Object[] items, String type) {
    List<Value> values = new ArrayList<>();
    for (Object item : items) {
      values.add(
          switch (item) {
            case null -> Value.NULL;
            case Object[] inner -> items(inner, type);
            case Boolean bool -> Value.of(bool);
            case byte[] bytes -> Value.of("\\x" + HexFormat.of().formatHex(bytes));
            default -> value(item.toString(), type);
          });
    }
    return new Value.Sequence(values);
  }

  /** A value by the text in which the server prints it. */
  private static Value value(@Nullable String text, String type) {
    if (text == null) {
      return Value.NULL;
    }
    return switch (type) {
      case "int2", "int4", "int8", "oid", "serial", "bigserial", "smallserial" ->
          new Value.Int(new BigInteger(text));
      case "float4", "float8" -> new Value.Real(Double.parseDouble(text));
      case "numeric" -> numeric(text);
      case "date" -> new Value.Date(text);
      case "timestamp" -> new Value.DateTime(iso(text));
      case "timestamptz" -> new Value.DateTime(zoned(iso(text)));
      case "time" -> new Value.Time(iso(text));
      case "timetz" -> new Value.Time(zoned(iso(text)));
      case "interval" -> PostgresqlInterval.value(text);
      case "uuid" -> new Value.Uuid(text);
      case "json", "jsonb" -> json(text);
      default -> Value.of(text);
    };
  }

  private static Value numeric(String text) {
    return switch (text) {
      case "NaN" -> new Value.Real(Double.NaN);
      case "Infinity" -> new Value.Real(Double.POSITIVE_INFINITY);
      case "-Infinity" -> new Value.Real(Double.NEGATIVE_INFINITY);
      default -> new Value.Decimal(new BigDecimal(text));
    };
  }

  /** As Python's {@code isoformat()}: a T, and either no fraction or six digits of it. */
  private static String iso(String printed) {
    String text = printed.replaceFirst(" ", "T");
    int point = text.indexOf('.');
    if (point < 0) {
      return text;
    }
    int end = point + 1;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    String digits = (text.substring(point + 1, end) + "000000").substring(0, 6);
    return text.substring(0, point + 1) + digits + text.substring(end);
  }

  /** The server prints the zone as {@code +00}, Python as {@code +00:00}. */
  private static String zoned(String iso) {
    return iso.replaceFirst("([+-]\\d\\d)$", "$1:00");
  }

  private static Value json(String text) {
    try {
      return json(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return Value.of(text); // the server lets through what a parser of ours does not
    }
  }

  private static Value json(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> {
        List<Value> items = new ArrayList<>();
        node.forEach(item -> items.add(json(item)));
        yield new Value.Sequence(items);
      }
      case OBJECT -> {
        List<Value.Entry> entries = new ArrayList<>();
        node.properties()
            .forEach(e -> entries.add(new Value.Entry(Value.of(e.getKey()), json(e.getValue()))));
        yield new Value.Mapping(entries);
      }
      case NUMBER ->
          node.isIntegralNumber()
              ? new Value.Int(node.bigIntegerValue())
              : new Value.Real(node.doubleValue());
      case BOOLEAN -> Value.of(node.booleanValue());
      case STRING -> Value.of(node.textValue());
      case NULL, MISSING, BINARY, POJO -> Value.NULL;
    };
  }
}
