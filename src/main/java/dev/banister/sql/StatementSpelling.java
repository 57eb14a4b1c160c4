package dev.banister.sql;

import dev.banister.sql.SqlStatement.Compound;
import dev.banister.sql.SqlStatement.Delete;
import dev.banister.sql.SqlStatement.From;
import dev.banister.sql.SqlStatement.Insert;
import dev.banister.sql.SqlStatement.Raw;
import dev.banister.sql.SqlStatement.Select;
import dev.banister.sql.SqlStatement.Update;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SELECT, INSERT, UPDATE and DELETE as one dialect writes them. */
final class StatementSpelling {
  private final SpellingParts parts;
  private final ValueSink sink;
  private final ExpressionSpelling expressions;
  private final ClauseSpelling clauses;

  StatementSpelling(SpellingParts parts, ValueSink sink) {
    this.parts = parts;
    this.sink = sink;
    this.expressions = new ExpressionSpelling(parts, sink, true);
    this.clauses = new ClauseSpelling(parts, expressions, this);
  }

  String spell(SqlStatement statement) {
    return switch (statement) {
      case Raw s -> raw(s);
      case Select s -> select(s);
      case Compound s -> compound(s);
      case Insert s -> insert(s);
      case Update s -> update(s);
      case Delete s -> delete(s);
      case SqlStatement.With s -> clauses.with(s);
      case SqlStatement.Upsert s -> clauses.upsert(s);
      case SqlStatement.Returning s -> clauses.returning(s);
      case SqlStatement.Worded s -> clauses.worded(s);
    };
  }

  private String raw(Raw raw) {
    if (raw.driver()) {
      return raw.text();
    }
    return TextBinds.fill(
        raw.text(),
        name ->
            raw.binds().containsKey(name)
                ? expressions.spell(raw.binds().get(name))
                : sink.unbound(name),
        sink::text);
  }

  private String select(Select select) {
    StringBuilder text = new StringBuilder(select.distinct() ? "SELECT DISTINCT " : "SELECT ");
    text.append(
        select.columns().isEmpty()
            ? "*"
            : select.columns().stream().map(this::column).collect(Collectors.joining(", ")));
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

  String column(SqlExpression column) {
    return column instanceof SqlExpression.Label label
        ? expressions.spell(label.operand()) + " AS " + parts.identifiers().quote(label.name())
        : expressions.spell(column);
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
    if (select.limit() != null) {
      text.append(" LIMIT ").append(expressions.spell(select.limit()));
    } else if (select.offset() != null && parts.dialect() == Dialect.SQLITE) {
      text.append(" LIMIT -1");
    }
    if (select.offset() != null) {
      text.append(" OFFSET ").append(expressions.spell(select.offset()));
    }
  }

  private String froms(List<From> froms) {
    return froms.stream().map(this::from).collect(Collectors.joining(", "));
  }

  private String from(From from) {
    return switch (from) {
      case SqlStatement.FromTable f -> parts.identifiers().quote(f.table()) + alias(f.alias());
      case SqlStatement.FromSelect f -> "(" + spell(f.select()) + ")" + alias(f.alias());
      case SqlStatement.Join f ->
          from(f.left()) + join(f) + from(f.right()) + " ON " + expressions.condition(f.on());
    };
  }

  private static String join(SqlStatement.Join join) {
    if (join.full()) {
      return " FULL OUTER JOIN ";
    }
    return join.outer() ? " LEFT OUTER JOIN " : " JOIN ";
  }

  private String alias(@Nullable String alias) {
    return alias == null ? "" : " AS " + parts.identifiers().quote(alias);
  }

  private String compound(Compound compound) {
    return compound.selects().stream()
        .map(this::spell)
        .collect(Collectors.joining(" " + compound.operator() + " "));
  }

  private String insert(Insert insert) {
    String head = "INSERT INTO " + parts.identifiers().quote(insert.table());
    String columns =
        insert.columns().isEmpty() ? "" : " (" + parts.identifiers().list(insert.columns()) + ")";
    if (insert.select() != null) {
      return head + columns + " " + spell(insert.select());
    }
    if (insert.columns().isEmpty()) {
      return head + noColumns();
    }
    String rows =
        insert.rows().stream()
            .map(row -> row.stream().map(this::value).collect(Collectors.joining(", ", "(", ")")))
            .collect(Collectors.joining(", "));
    return head + columns + " VALUES " + rows;
  }

  private String noColumns() {
    return switch (parts.dialect()) {
      case SQLITE, POSTGRESQL -> " DEFAULT VALUES";
      case MYSQL, MARIADB -> " () VALUES ()";
    };
  }

  private String value(SqlExpression value) {
    return expressions.spell(value, Operator.OUTERMOST);
  }

  private String update(Update update) {
    boolean severalTables = !update.from().isEmpty();
    boolean fromBefore =
        severalTables && (parts.dialect() == Dialect.MYSQL || parts.dialect() == Dialect.MARIADB);
    String table = parts.identifiers().quote(update.table());
    StringBuilder text = new StringBuilder("UPDATE ").append(table);
    if (fromBefore) {
      text.append(", ").append(froms(update.from()));
    }
    String prefix = fromBefore ? table + "." : "";
    text.append(" SET ")
        .append(
            update.values().entrySet().stream()
                .map(
                    e -> prefix + parts.identifiers().quote(e.getKey()) + "=" + value(e.getValue()))
                .collect(Collectors.joining(", ")));
    if (severalTables && !fromBefore) {
      text.append(" FROM ").append(froms(update.from()));
    }
    where(text, " WHERE ", update.where());
    return text.toString();
  }

  private String delete(Delete delete) {
    StringBuilder text =
        new StringBuilder("DELETE FROM ").append(parts.identifiers().quote(delete.table()));
    where(text, " WHERE ", delete.where());
    return text.toString();
  }
}
