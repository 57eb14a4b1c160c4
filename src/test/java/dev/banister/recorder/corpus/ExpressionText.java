package dev.banister.recorder.corpus;

import dev.banister.sql.Dialect;
import dev.banister.sql.Spelling;
import dev.banister.sql.SpellingException;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Expressions and statements as {@code operation_facts.py} writes them for a dialect. */
final class ExpressionText {
  private final Spelling spelling;

  ExpressionText(Dialect dialect) {
    this.spelling = Spelling.of(dialect);
  }

  /** What stands in DDL: a plain value as such, an expression as the dialect spells it. */
  String of(SqlExpression expression) {
    return switch (expression) {
      case SqlExpression.Text text -> ValueText.known(text.text()) + binds(text.binds());
      case SqlExpression.Literal(var value, var type, boolean inline) when !inline ->
          ValueText.of(value);
      case SqlExpression.Undetermined ignored -> "?";
      case SqlExpression.Group group -> Fields.listed(group.items(), this::of);
      case SqlExpression.NextValue next -> "nextval " + next.sequence();
      case SqlStatement statement -> statement(statement);
      case SqlExpression.Scalar scalar -> spelled(() -> spelling.expression(scalar));
    };
  }

  String statement(SqlStatement statement) {
    return statement instanceof SqlStatement.Raw raw
        ? ValueText.known(raw.text()) + binds(raw.binds())
        : spelled(() -> spelling.statement(statement));
  }

  private String binds(Map<String, ? extends SqlExpression> binds) {
    return new TreeMap<>(binds)
        .entrySet().stream()
            .map(e -> " :" + e.getKey() + "=" + of(e.getValue()))
            .collect(Collectors.joining());
  }

  private static String spelled(Supplier<String> spelling) {
    try {
      return ValueText.known(spelling.get());
    } catch (SpellingException e) {
      return "refused " + e.exception().replaceAll(".*\\.", "");
    }
  }

  String options(Map<String, SqlExpression> options) {
    return Fields.listed(
        new TreeMap<>(options).entrySet().stream().filter(e -> isGiven(e.getValue())).toList(),
        e -> e.getKey() + ": " + of(e.getValue()));
  }

  private static boolean isGiven(SqlExpression option) {
    return !(option instanceof SqlExpression.Literal(var value, var type, boolean inline)
        && (value instanceof dev.banister.value.Value.Null
            || value instanceof dev.banister.value.Value.Bool flag && !flag.bool()));
  }
}
