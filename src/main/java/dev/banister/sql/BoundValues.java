package dev.banister.sql;

import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Collects the values of a statement as the parameters that a driver sends beside it. */
final class BoundValues implements ValueSink {
  /**
   * Stands for a question mark that the script wrote, until it is known how the driver reads it.
   */
  private static final char MARK = '\uE000';

  private final SpellingParts parts;
  private final StoredValues stored;
  private final List<Value> values = new ArrayList<>();
  private boolean quoted;

  BoundValues(SpellingParts parts) {
    this.parts = parts;
    this.stored = new StoredValues(parts.dialect());
  }

  @Override
  public String unbound(String name) {
    throw new SpellingException(
        "sqlalchemy.exc.StatementError",
        "(sqlalchemy.exc.InvalidRequestError) A value is required for bind parameter '%s'"
            .formatted(name));
  }

  @Override
  public String text(String sql) {
    StringBuilder marked = new StringBuilder();
    for (char c : sql.toCharArray()) {
      quoted ^= c == '\'';
      marked.append(c == '?' && !quoted ? MARK : c);
    }
    return marked.toString();
  }

  /** The statement for the driver, where a question mark of the script's own is no parameter. */
  BoundStatement statement(String marked) {
    boolean doubled = !values.isEmpty() && parts.dialect() == Dialect.POSTGRESQL;
    return new BoundStatement(
        marked.replace(String.valueOf(MARK), doubled ? "??" : "?"), List.copyOf(values));
  }

  @Override
  public String place(Value value, ColumnType declared) {
    ColumnType type = declared.isNull() ? ValueType.of(value) : declared.on(parts.dialect());
    values.add(stored.of(value, type));
    boolean told = parts.dialect() == Dialect.POSTGRESQL && !declared.equals(ColumnType.UNTYPED);
    return told ? "?" + cast(type) : "?";
  }

  /**
   * PostgreSQL is told the type of a parameter, which it would otherwise have to guess; without a
   * length, since a cast to {@code VARCHAR(5)} cuts.
   */
  private String cast(ColumnType type) {
    if (type.isNull()) {
      return "";
    }
    return switch (TypeFamily.of(type)) {
      case STRING -> isNamed(type) ? "::" + parts.types().spell(type) : "::VARCHAR";
      case NUMERIC -> "::NUMERIC";
      case BOOLEAN, FLOAT, BINARY -> "";
      default -> "::" + parts.types().spell(type);
    };
  }

  private static boolean isNamed(ColumnType type) {
    return switch (type.name()) {
      case "Enum" -> type.flag("native_enum", true) && type.argument("name") != null;
      case "ENUM" -> true;
      default -> false;
    };
  }
}
