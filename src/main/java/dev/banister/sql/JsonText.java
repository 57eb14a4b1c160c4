package dev.banister.sql;

import dev.banister.value.Value;
import java.util.stream.Collectors;

/** Values as Python's {@code json.dumps} writes them, which is what SQLAlchemy stores. */
final class JsonText {
  private JsonText() {}

  static String of(Value value) {
    return switch (value) {
      case Value.Null v -> "null";
      case Value.Bool v -> String.valueOf(v.bool());
      case Value.Int v -> v.number().toString();
      case Value.Real v -> PythonText.real(v.number());
      case Value.Decimal v -> notSerializable("Decimal");
      case Value.Text v -> quoted(v.text());
      case Value.Bytes v -> notSerializable("bytes");
      case Value.Date v -> notSerializable("date");
      case Value.DateTime v -> notSerializable("datetime");
      case Value.Time v -> notSerializable("time");
      case Value.Interval v -> notSerializable("timedelta");
      case Value.Uuid v -> notSerializable("UUID");
      case Value.Sequence v ->
          v.items().stream().map(JsonText::of).collect(Collectors.joining(", ", "[", "]"));
      case Value.Mapping v ->
          v.entries().stream()
              .map(e -> key(e.key()) + ": " + of(e.value()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Value.Undetermined v -> v.unknown().placeholder();
    };
  }

  private static String key(Value key) {
    return key instanceof Value.Text text ? quoted(text.text()) : quoted(of(key));
  }

  private static String notSerializable(String type) {
    throw new SpellingException(
        "sqlalchemy.exc.StatementError",
        "(builtins.TypeError) Object of type %s is not JSON serializable".formatted(type));
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      out.append(escaped(c));
    }
    return out.append('"').toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      default -> c < ' ' || c > '~' ? "\\u%04x".formatted((int) c) : String.valueOf(c);
    };
  }
}
