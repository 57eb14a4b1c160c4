package dev.banister.sql;

import dev.banister.sql.SqlStatement.From;
import dev.banister.sql.SqlStatement.Select;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SELECT and what it reads from, as one dialect writes them. */
final class SelectSpelling {
  /** What SQLAlchemy tells MySQL for an offset without a limit. */
  private static final String ALL_ROWS = "18446744073709551615";

  private final SpellingParts parts;
  private final ExpressionSpelling expressions;
  private final Function<SqlStatement, String> statements;

  SelectSpelling(
      SpellingParts parts,
      ExpressionSpelling expressions,
      Function<SqlStatement, String> statements) {
    this.parts = parts;
    this.expressions = expressions;
    this.statements = statements;
  }

  String spell(Select select) {
    StringBuilder text = new StringBuilder(select.distinct() ? "SELECT DISTINCT " : "SELECT ");
    text.append(select.columns().isEmpty() ? "*" : columns(select.columns()));
    if (!select.from().isEmpty()) {
      text.append(" FROM ").append(froms(select.from()));
    }
    where(text, " WHERE ", select.where());
    clause(text, " GROUP BY ", select.groupBy());
    where(text, " HAVING ", select.having());
    clause(text, " ORDER BY ", select.orderBy());
    limit(text, select);
    return text.toString();
  }

  String columns(List<SqlExpression> columns) {
    SelectLabels labels = new SelectLabels();
    return columns.stream().map(column -> column(column, labels)).collect(Collectors.joining(", "));
  }

  private String column(SqlExpression column, SelectLabels labels) {
    SqlExpression operand = column instanceof SqlExpression.Label label ? label.operand() : column;
    String label = labels.of(column);
    return expressions.spell(operand)
        + (label.isEmpty() ? "" : " AS " + parts.identifiers().quote(label));
  }

  private void where(StringBuilder text, String keyword, @Nullable SqlExpression condition) {
    if (condition != null) {
      text.append(keyword).append(expressions.condition(condition));
    }
  }

  private void clause(StringBuilder text, String keyword, List<SqlExpression> items) {
    if (!items.isEmpty()) {
      text.append(keyword).append(expressions.list(items));
    }
  }

  private void limit(StringBuilder text, Select select) {
    String limit = select.limit() == null ? "" : expressions.spell(select.limit());
    String offset = select.offset() == null ? "" : expressions.spell(select.offset());
    if (limit.isEmpty() && offset.isEmpty()) {
      return;
    }
    text.append(
        switch (parts.dialect()) {
          case SQLITE -> " LIMIT " + either(limit, "-1") + " OFFSET " + either(offset, "0");
          case POSTGRESQL ->
              " LIMIT " + either(limit, "ALL") + (offset.isEmpty() ? "" : " OFFSET " + offset);
          case MYSQL, MARIADB ->
              " LIMIT " + (offset.isEmpty() ? "" : offset + ", ") + either(limit, ALL_ROWS);
        });
  }

  private static String either(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  /** What a statement reads from, separated by commas. */
  String froms(List<From> froms) {
    return froms.stream().map(this::from).collect(Collectors.joining(", "));
  }

  private String from(From from) {
    return switch (from) {
      case SqlStatement.FromTable f -> parts.identifiers().quote(f.table()) + alias(f.alias());
      case SqlStatement.FromSelect f -> "(" + statements.apply(f.select()) + ")" + alias(f.alias());
      case SqlStatement.Join f ->
          from(f.left()) + join(f) + from(f.right()) + " ON " + expressions.condition(f.on());
    };
  }

  private String join(SqlStatement.Join join) {
    if (join.full()) {
      return " FULL OUTER JOIN ";
    }
    if (join.outer()) {
      return " LEFT OUTER JOIN ";
    }
    boolean isMysql = parts.dialect() == Dialect.MYSQL || parts.dialect() == Dialect.MARIADB;
    return isMysql ? " INNER JOIN " : " JOIN ";
  }

  private String alias(@Nullable String alias) {
    return alias == null ? "" : " AS " + parts.identifiers().quote(alias);
  }
}
