package dev.banister.sql;

import dev.banister.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The check constraint that a Boolean or an Enum with {@code create_constraint=True} brings along.
 *
 * @param name the type's name, or null
 * @param condition without the outer brackets: {@code kind IN ('a', 'b')}
 */
public record TypeCheck(@Nullable String name, String condition) {

  static Optional<TypeCheck> of(ColumnType declared, String column, SpellingParts parts) {
    ColumnType type = declared.on(parts.dialect());
    if (!type.flag("create_constraint", false) || !needsCheck(type, parts.dialect())) {
      return Optional.empty();
    }
    List<Value> allowed =
        TypeFamily.of(type) == TypeFamily.BOOLEAN
            ? List.of(Value.of(0), Value.of(1))
            : type.labels().stream().map(Value::of).toList();
    String items =
        allowed.stream()
            .map(value -> parts.literals().place(value, ColumnType.NULL))
            .collect(Collectors.joining(", "));
    String condition = parts.identifiers().quote(column) + " IN (" + items + ")";
    return Optional.of(new TypeCheck(type.argument("name"), condition));
  }

  private static boolean needsCheck(ColumnType type, Dialect dialect) {
    return switch (type.name()) {
      case "Boolean", "BOOLEAN" -> dialect != Dialect.POSTGRESQL;
      case "Enum" -> dialect == Dialect.SQLITE || !type.flag("native_enum", true);
      default -> false;
    };
  }
}
