package dev.banister.sql;

import dev.banister.sql.SqlStatement.CommonTable;
import dev.banister.sql.SqlStatement.Returning;
import dev.banister.sql.SqlStatement.Upsert;
import dev.banister.sql.SqlStatement.With;
import dev.banister.sql.SqlStatement.Worded;
import java.util.stream.Collectors;

/** What stands before and after a statement: WITH, ON CONFLICT, RETURNING, a dialect's words. */
final class ClauseSpelling {
  private final SpellingParts parts;
  private final ExpressionSpelling expressions;
  private final StatementSpelling statements;

  ClauseSpelling(
      SpellingParts parts, ExpressionSpelling expressions, StatementSpelling statements) {
    this.parts = parts;
    this.expressions = expressions;
    this.statements = statements;
  }

  String with(With with) {
    boolean recursive = with.tables().stream().anyMatch(CommonTable::recursive);
    String tables = with.tables().stream().map(this::table).collect(Collectors.joining(", "));
    String keyword = recursive ? "WITH RECURSIVE " : "WITH ";
    return keyword + tables + " " + statements.spell(with.body());
  }

  private String table(CommonTable table) {
    String columns = table.recursive() ? "(" + parts.identifiers().list(table.columns()) + ")" : "";
    String name = parts.identifiers().quote(table.name());
    return name + columns + " AS (" + statements.spell(table.select()) + ")";
  }

  String upsert(Upsert upsert) {
    String insert = statements.spell(upsert.insert());
    return insert
        + switch (parts.dialect()) {
          case MYSQL, MARIADB -> " ON DUPLICATE KEY UPDATE " + assignments(upsert);
          case SQLITE, POSTGRESQL -> " ON CONFLICT" + target(upsert) + action(upsert);
        };
  }

  private String target(Upsert upsert) {
    if (upsert.constraint() != null) {
      return " ON CONSTRAINT " + parts.identifiers().quote(upsert.constraint());
    }
    String columns =
        upsert.target().isEmpty() ? "" : " (" + expressions.list(upsert.target()) + ")";
    return upsert.targetWhere() == null
        ? columns
        : columns + " WHERE " + expressions.condition(upsert.targetWhere());
  }

  private String action(Upsert upsert) {
    if (upsert.set().isEmpty()) {
      return " DO NOTHING";
    }
    String update = " DO UPDATE SET " + assignments(upsert);
    return upsert.where() == null
        ? update
        : update + " WHERE " + expressions.condition(upsert.where());
  }

  private String assignments(Upsert upsert) {
    return upsert.set().entrySet().stream()
        .map(
            e ->
                parts.identifiers().quote(e.getKey())
                    + " = "
                    + expressions.spell(e.getValue(), Operator.OUTERMOST))
        .collect(Collectors.joining(", "));
  }

  String returning(Returning returning) {
    return statements.spell(returning.change())
        + " RETURNING "
        + statements.columns(returning.columns());
  }

  String worded(Worded worded) {
    String text = statements.spell(worded.statement());
    int space = text.indexOf(' ');
    String begun =
        worded.prefix().isEmpty()
            ? text
            : text.substring(0, space) + " " + worded.prefix() + text.substring(space);
    return worded.suffix().isEmpty() ? begun : begun + " " + worded.suffix();
  }
}
