package dev.banister.ddl;

import dev.banister.sql.SqlExpression;
import dev.banister.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dialect arguments such as {@code postgresql_using}, read as the values that they hold. */
record OptionValues(Map<String, SqlExpression> options) {

  /** The expression; empty when it is not given or {@code None}. */
  Optional<SqlExpression> expression(String name) {
    return Optional.ofNullable(options.get(name)).filter(e -> !isNone(e));
  }

  /** The argument as text; null when it is not given or {@code None}. */
  @Nullable String text(String name) {
    return expression(name).map(OptionValues::text).orElse(null);
  }

  /** Whether the flag is given and not false. */
  boolean isSet(String name) {
    return Boolean.TRUE.equals(flag(name));
  }

  /** The flag; null when it is not given or {@code None}. */
  @Nullable Boolean flag(String name) {
    return expression(name).map(OptionValues::truth).orElse(null);
  }

  /** Items of a list, or the one name given instead of a list. */
  List<String> names(String name) {
    return expression(name).map(OptionValues::namesOf).orElse(List.of());
  }

  /** A dict by its keys; a value is null for {@code None}. */
  Map<String, @Nullable String> mapping(String name) {
    Map<String, @Nullable String> mapping = new LinkedHashMap<>();
    if (options.get(name) instanceof SqlExpression.Literal literal
        && literal.literal() instanceof Value.Mapping dict) {
      dict.entries().forEach(e -> mapping.put(text(e.key()), text(e.value())));
    }
    return mapping;
  }

  private static boolean isNone(SqlExpression expression) {
    return expression instanceof SqlExpression.Literal literal
            && literal.literal() instanceof Value.Null
        || expression instanceof SqlExpression.Constant constant && constant.name().equals("null");
  }

  private static @Nullable String text(SqlExpression expression) {
    return switch (expression) {
      case SqlExpression.Literal e -> text(e.literal());
      case SqlExpression.Text e -> e.text();
      case SqlExpression.ColumnReference e -> e.name();
      case SqlExpression.Constant e -> e.name();
      case SqlExpression.Undetermined e -> e.unknown().placeholder();
      default -> null;
    };
  }

  private static @Nullable String text(Value value) {
    return switch (value) {
      case Value.Text v -> v.text();
      case Value.Int v -> v.number().toString();
      case Value.Bool v -> String.valueOf(v.bool());
      case Value.Real v -> String.valueOf(v.number());
      case Value.Decimal v -> v.number().toPlainString();
      case Value.Undetermined v -> v.unknown().placeholder();
      default -> null;
    };
  }

  private static Boolean truth(SqlExpression expression) {
    return switch (expression) {
      case SqlExpression.Literal e when e.literal() instanceof Value.Bool v -> v.bool();
      case SqlExpression.Literal e when e.literal() instanceof Value.Int v ->
          v.number().signum() != 0;
      case SqlExpression.Literal e when e.literal() instanceof Value.Text v -> !v.text().isEmpty();
      case SqlExpression.Constant e -> e.name().equals("true");
      default -> true;
    };
  }

  private static List<String> namesOf(SqlExpression expression) {
    return switch (expression) {
      case SqlExpression.Group e -> e.items().stream().map(OptionValues::text).toList();
      case SqlExpression.Literal e when e.literal() instanceof Value.Sequence v ->
          v.items().stream().map(OptionValues::text).toList();
      default -> Optional.ofNullable(text(expression)).stream().toList();
    };
  }
}
