package dev.banister.recorder.corpus;

import dev.banister.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Values as {@code operation_facts.py} writes them. */
final class ValueText {
  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern PLACE = Pattern.compile("['\"]?⟨[^⟨⟩]*⟩['\"]?");

  /** A random one, which differs from run to run. */
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  private ValueText() {}

  static String of(Value value) {
    return switch (value) {
      case Value.Null ignored -> "None";
      case Value.Bool v -> v.bool() ? "True" : "False";
      case Value.Int v -> v.number().toString();
      case Value.Real v -> plain(BigDecimal.valueOf(v.number()));
      case Value.Decimal v -> plain(v.number());
      case Value.Text v -> quoted(v.text());
      case Value.Bytes v -> "0x" + HexFormat.of().formatHex(v.bytes());
      case Value.Date v -> v.iso();
      case Value.DateTime v -> moment(v.iso());
      case Value.Time v -> v.iso();
      case Value.Interval v -> "interval " + plain(v.seconds());
      case Value.Uuid ignored -> "uuid";
      case Value.Sequence v -> Fields.listed(v.items(), ValueText::of);
      case Value.Mapping v -> Fields.listed(v.entries(), e -> of(e.key()) + ": " + of(e.value()));
      case Value.Undetermined ignored -> "?";
    };
  }

  static String quoted(String text) {
    String known = known(text);
    return known.equals("?") ? known : "'" + known + "'";
  }

  /** The text on one line, with what nobody knows as a question mark. */
  static String known(String text) {
    String plain = text.replace("\\u27e8", "⟨").replace("\\u27e9", "⟩");
    String line = PLACE.matcher(SPACE.matcher(plain).replaceAll(" ").strip()).replaceAll("?");
    return UUID.matcher(line).replaceAll("uuid");
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
  }

  /** A moment near the run itself differs from run to run. */
  private static String moment(String iso) {
    boolean zoned = iso.matches(".*([+-]\\d\\d:\\d\\d|Z)");
    LocalDateTime moment =
        zoned
            ? OffsetDateTime.parse(iso).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
            : LocalDateTime.parse(iso);
    LocalDateTime now = zoned ? LocalDateTime.now(ZoneOffset.UTC) : LocalDateTime.now();
    return Duration.between(moment, now).abs().toDays() < 1 ? "now" : iso;
  }
}
