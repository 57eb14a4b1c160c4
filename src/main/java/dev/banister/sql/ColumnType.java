package dev.banister.sql;

import dev.banister.value.Unknown;
import dev.banister.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column type as a script declares it.
 *
 * @param name the class: {@code String}, {@code VARCHAR}, {@code JSONB}, {@code Enum}; for a class
 *     that the script defines, its own name with {@code elements} holding its {@code impl}
 * @param dialect module of a dialect type ({@code postgresql}, {@code mysql}, {@code sqlite}), or
 *     empty for SQLAlchemy's generic and upper-case types
 * @param arguments by SQLAlchemy's parameter name ({@code length}, {@code timezone}, {@code
 *     native_enum}, {@code name}, {@code create_constraint}), only those given
 * @param labels the members of an enumeration, in order
 * @param elements the item type of an array, or the {@code impl} of a decorated type
 * @param variants what {@code with_variant} adds, by dialect name
 * @param unknown set when the type comes from application code and could not be read
 */
public record ColumnType(
    String name,
    String dialect,
    Map<String, Value> arguments,
    List<String> labels,
    List<ColumnType> elements,
    Map<String, ColumnType> variants,
    @Nullable Unknown unknown) {

  public ColumnType {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    labels = List.copyOf(labels);
    elements = List.copyOf(elements);
    variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
  }

  /** What a column has whose script gives it no type. */
  public static final ColumnType NULL = of("NullType");

  /** What a value has that is given to a {@code text()} only when it is executed. */
  public static final ColumnType UNTYPED = NULL.with("untyped", Value.of(true));

  public static ColumnType of(String name) {
    return new ColumnType(name, "", Map.of(), List.of(), List.of(), Map.of(), null);
  }

  public ColumnType with(String argument, Value value) {
    Map<String, Value> more = new LinkedHashMap<>(arguments);
    more.put(argument, value);
    return new ColumnType(name, dialect, more, labels, elements, variants, unknown);
  }

  /**
   * The type that a dialect gets to see: the variant for it where there is one, and in the place of
   * a type that the script defines what that is made of.
   */
  public ColumnType on(Dialect target) {
    ColumnType variant = variants.get(target.id());
    if (variant != null) {
      return variant.on(target);
    }
    return isDecorated() ? elements.getFirst().on(target) : this;
  }

  /** Whether it is a type that the script defines on top of another. */
  public boolean isDecorated() {
    return !elements.isEmpty() && !name.equals("ARRAY") && !name.equals("DOMAIN");
  }

  /** The argument as a number or text; null when it is not given or {@code None}. */
  public @Nullable String argument(String argument) {
    return switch (arguments.getOrDefault(argument, Value.NULL)) {
      case Value.Int v -> v.number().toString();
      case Value.Text v -> v.text();
      case Value.Undetermined v -> v.unknown().placeholder();
      case Value.Real v -> Double.toString(v.number());
      case Value.Decimal v -> v.number().toPlainString();
      case Value.Bool v -> Boolean.toString(v.bool());
      case Value.Null v -> null;
      case Value.Bytes v -> null;
      case Value.Date v -> v.iso();
      case Value.DateTime v -> v.iso();
      case Value.Time v -> v.iso();
      case Value.Interval v -> null;
      case Value.Uuid v -> v.text();
      case Value.Sequence v -> null;
      case Value.Mapping v -> null;
    };
  }

  /** Whether a flag argument is set; {@code otherwise} when it is not given. */
  public boolean flag(String argument, boolean otherwise) {
    return switch (arguments.get(argument)) {
      case Value.Bool v -> v.bool();
      case Value.Int v -> v.number().signum() != 0;
      case null, default -> otherwise;
    };
  }

  public boolean isNull() {
    return name.equals("NullType");
  }
}
