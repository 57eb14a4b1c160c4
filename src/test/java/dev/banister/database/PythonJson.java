package dev.banister.database;

import dev.banister.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a value as Python's {@code json.dumps} does, ASCII only, with its spacing. */
final class PythonJson {
  private PythonJson() {}

  static String dumps(Value value) {
    return switch (value) {
      case Value.Null() -> "null";
      case Value.Bool(boolean bool) -> String.valueOf(bool);
      case Value.Int(BigInteger number) -> number.toString();
      case Value.Real(double number) -> String.valueOf(number);
      case Value.Decimal(BigDecimal number) -> number.toPlainString();
      case Value.Text(String text) -> quoted(text);
      case Value.Date(String iso) -> quoted(iso);
      case Value.DateTime(String iso) -> quoted(iso);
      case Value.Time(String iso) -> quoted(iso);
      case Value.Uuid(String text) -> quoted(text);
      case Value.Interval(BigDecimal seconds) -> seconds.toPlainString();
      case Value.Bytes bytes ->
          throw new IllegalArgumentException("bytes are not JSON serializable: " + bytes);
      case Value.Sequence(var items) ->
          items.stream().map(PythonJson::dumps).collect(Collectors.joining(", ", "[", "]"));
      case Value.Mapping(var entries) ->
          entries.stream().map(PythonJson::entry).collect(Collectors.joining(", ", "{", "}"));
      case Value.Undetermined(var unknown) ->
          throw new IllegalArgumentException("not known: " + unknown.expression());
    };
  }

  private static String entry(Value.Entry entry) {
    String key = entry.key() instanceof Value.Text(String text) ? text : dumps(entry.key());
    return quoted(key) + ": " + dumps(entry.value());
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < 0x20 || c > 0x7e) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
