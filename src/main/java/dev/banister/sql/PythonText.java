package dev.banister.sql;

import dev.banister.value.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Values as Python's {@code str()} and {@code repr()} print them. */
final class PythonText {
  private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

  private PythonText() {}

  static String repr(Value value) {
    return switch (value) {
      case Value.Null v -> "None";
      case Value.Bool v -> v.bool() ? "True" : "False";
      case Value.Int v -> v.number().toString();
      case Value.Real v -> real(v.number());
      case Value.Decimal v -> "Decimal('" + decimal(v.number()) + "')";
      case Value.Text v -> quoted(v.text());
      case Value.Bytes v -> "b" + quoted(latin(v.bytes()));
      case Value.Date v -> "datetime.date(" + v.iso() + ")";
      case Value.DateTime v -> "datetime.datetime(" + v.iso() + ")";
      case Value.Time v -> "datetime.time(" + v.iso() + ")";
      case Value.Interval v -> interval(v.seconds());
      case Value.Uuid v -> "UUID('" + v.text() + "')";
      case Value.Sequence v ->
          v.items().stream().map(PythonText::repr).collect(Collectors.joining(", ", "[", "]"));
      case Value.Mapping v ->
          v.entries().stream()
              .map(e -> repr(e.key()) + ": " + repr(e.value()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Value.Undetermined v -> v.unknown().placeholder();
    };
  }

  /** A float as Python prints it: {@code 2.0}, {@code 1e-07}. */
  static String real(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    double size = Math.abs(number);
    boolean plain = size == 0 || size >= 1e-4 && size < 1e16;
    BigDecimal exact = new BigDecimal(Double.toString(number));
    return plain ? withPoint(exact.toPlainString()) : scientific(exact);
  }

  private static String withPoint(String plain) {
    return plain.contains(".") ? plain : plain + ".0";
  }

  private static String scientific(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    String digits = stripped.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - stripped.scale();
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    String sign = number.signum() < 0 ? "-" : "";
    return "%s%s%se%s%02d"
        .formatted(sign, digits.charAt(0), fraction, exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  static String decimal(BigDecimal number) {
    return number.scale() < 0 ? number.toString() : number.toPlainString();
  }

  private static String interval(BigDecimal seconds) {
    BigDecimal[] parts = seconds.divideAndRemainder(DAY);
    BigDecimal[] rest = parts[1].divideAndRemainder(BigDecimal.ONE);
    List<String> shown = new ArrayList<>();
    add(shown, "days", parts[0]);
    add(shown, "seconds", rest[0]);
    add(shown, "microseconds", rest[1].movePointRight(6));
    return "datetime.timedelta(" + (shown.isEmpty() ? "0" : String.join(", ", shown)) + ")";
  }

  private static void add(List<String> shown, String name, BigDecimal number) {
    if (number.signum() != 0) {
      shown.add(name + "=" + number.toBigInteger());
    }
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String quoted(String text) {
    boolean doubled = text.contains("'") && !text.contains("\"");
    String quote = doubled ? "\"" : "'";
    StringBuilder out = new StringBuilder(quote);
    for (char c : text.toCharArray()) {
      out.append(escaped(c, quote.charAt(0)));
    }
    return out.append(quote).toString();
  }

  private static String escaped(char c, char quote) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\\' -> "\\\\";
      default -> {
        if (c == quote) {
          yield "\\" + c;
        }
        boolean shown = c >= ' ' && c < 127 || c > 0xFF;
        yield shown ? String.valueOf(c) : "\\x%02x".formatted((int) c);
      }
    };
  }
}
