package dev.banister.sql;

import dev.banister.sql.SqlStatement.Upsert;
import java.util.stream.Collectors;

/** Spells what an insert does instead when a row is there already. */
final class UpsertSpelling {
  private final SpellingParts parts;
  private final ExpressionSpelling expressions;

  UpsertSpelling(SpellingParts parts, ExpressionSpelling expressions) {
    this.parts = parts;
    this.expressions = expressions;
  }

  /** The clause with a blank in front. */
  String spell(Upsert upsert) {
    return switch (parts.dialect()) {
      case SQLITE, POSTGRESQL -> onConflict(upsert);
      case MYSQL, MARIADB -> " ON DUPLICATE KEY UPDATE " + assignments(upsert, " = ");
    };
  }

  private String onConflict(Upsert upsert) {
    String target = target(upsert);
    if (upsert.set().isEmpty()) {
      return " ON CONFLICT" + target + " DO NOTHING";
    }
    String where = upsert.where() == null ? "" : " WHERE " + expressions.condition(upsert.where());
    return " ON CONFLICT" + target + " DO UPDATE SET " + assignments(upsert, " = ") + where;
  }

  private String target(Upsert upsert) {
    if (upsert.constraint() != null) {
      return " ON CONSTRAINT " + parts.identifiers().quote(upsert.constraint());
    }
    if (upsert.target().isEmpty()) {
      return "";
    }
    String columns =
        upsert.target().stream()
            .map(e -> expressions.spell(e, Operator.OUTERMOST))
            .collect(Collectors.joining(", ", " (", ")"));
    return upsert.targetWhere() == null
        ? columns
        : columns + " WHERE " + expressions.condition(upsert.targetWhere());
  }

  private String assignments(Upsert upsert, String sign) {
    return upsert.set().entrySet().stream()
        .map(
            e ->
                parts.identifiers().quote(e.getKey())
                    + sign
                    + expressions.spell(e.getValue(), Operator.OUTERMOST))
        .collect(Collectors.joining(", "));
  }
}
