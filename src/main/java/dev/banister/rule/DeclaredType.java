package dev.banister.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column type as a catalog spells it, taken apart.
 *
 * @param base lower case without arguments: {@code character varying}
 * @param arguments length, or precision and scale
 * @param labels of MySQL's {@code enum} and {@code set}
 */
public record DeclaredType(String base, List<Integer> arguments, List<String> labels) {
  private static final Pattern FORM =
      Pattern.compile("([\\w ]+?)\\s*(?:\\((.*)\\))?(\\s*[\\w ]*)", Pattern.DOTALL);
  private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");
  private static final Set<String> TEXTS =
      Set.of("varchar", "character varying", "char", "character", "nvarchar", "text", "clob");
  private static final List<String> WHOLE = List.of("smallint", "integer", "bigint");
  private static final Set<String> APPROXIMATE =
      Set.of("float", "real", "double", "double precision", "double_precision");

  public DeclaredType {
    arguments = List.copyOf(arguments);
    labels = List.copyOf(labels);
  }

  public static DeclaredType of(String spelled) {
    Matcher matcher = FORM.matcher(spelled.strip().replace("\"", ""));
    if (!matcher.matches()) {
      return new DeclaredType(spelled.strip().toLowerCase(Locale.ROOT), List.of(), List.of());
    }
    String inside = matcher.group(2) == null ? "" : matcher.group(2);
    String base = (matcher.group(1) + matcher.group(3)).toLowerCase(Locale.ROOT).strip();
    List<Integer> numbers =
        inside.matches("[\\d, ]+")
            ? Stream.of(inside.split("\\s*,\\s*")).map(Integer::valueOf).toList()
            : List.of();
    List<String> labels =
        LABEL.matcher(inside).results().map(r -> r.group(1).replace("''", "'")).toList();
    return new DeclaredType(base.equals("int") ? "integer" : base, numbers, labels);
  }

  public boolean isText() {
    return TEXTS.contains(base);
  }

  public boolean isDecimal() {
    return base.equals("numeric") || base.equals("decimal");
  }

  public boolean isApproximate() {
    return APPROXIMATE.contains(base);
  }

  public boolean isWhole() {
    return WHOLE.contains(base);
  }

  /** Whether a value of {@code other} may be too long or too large for this type. */
  public boolean isNarrowerThan(DeclaredType other) {
    if (isText() && other.isText()) {
      return length() < other.length();
    }
    if (isWhole() && other.isWhole()) {
      return WHOLE.indexOf(base) < WHOLE.indexOf(other.base);
    }
    return isDecimal() && other.isDecimal() && !arguments.isEmpty() && places() < other.places();
  }

  private int length() {
    return arguments.isEmpty()
        ? base.equals("char") || base.equals("character") ? 1 : Integer.MAX_VALUE
        : arguments.getFirst();
  }

  /** Digits before the point. */
  private int places() {
    if (arguments.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    return arguments.getFirst() - (arguments.size() > 1 ? arguments.get(1) : 0);
  }

  /** Digits after the point; a plain NUMERIC keeps all. */
  public int scale() {
    if (arguments.isEmpty()) {
      return isDecimal() ? Integer.MAX_VALUE : 0;
    }
    return arguments.size() > 1 ? arguments.get(1) : 0;
  }
}
