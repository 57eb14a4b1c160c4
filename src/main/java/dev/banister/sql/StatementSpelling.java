package dev.banister.sql;

import dev.banister.sql.SqlStatement.Compound;
import dev.banister.sql.SqlStatement.Delete;
import dev.banister.sql.SqlStatement.Insert;
import dev.banister.sql.SqlStatement.Raw;
import dev.banister.sql.SqlStatement.Select;
import dev.banister.sql.SqlStatement.Update;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** INSERT, UPDATE and DELETE as one dialect writes them. */
final class StatementSpelling {
  private final SpellingParts parts;
  private final ValueSink sink;
  private final ExpressionSpelling expressions;
  private final SelectSpelling selects;
  private final ClauseSpelling clauses;

  StatementSpelling(SpellingParts parts, ValueSink sink) {
    this.parts = parts;
    this.sink = sink;
    this.expressions = new ExpressionSpelling(parts, sink, true);
    this.selects = new SelectSpelling(parts, expressions, this::spell);
    this.clauses = new ClauseSpelling(parts, expressions, this);
  }

  String spell(SqlStatement statement) {
    return switch (statement) {
      case Raw s -> raw(s);
      case Select s -> selects.spell(s);
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

  /** The columns of a SELECT or RETURNING, with their labels. */
  String columns(List<SqlExpression> columns) {
    return selects.columns(columns);
  }

  private String raw(Raw raw) {
    if (raw.driver() && raw.binds().keySet().stream().allMatch(StatementSpelling::isPlace)) {
      raw.binds().values().forEach(expressions::spell);
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

  /** The driver's own parameters are numbered, and their marks stand in the text already. */
  private static boolean isPlace(String bind) {
    return bind.chars().allMatch(Character::isDigit);
  }

  private void where(StringBuilder text, String keyword, @Nullable SqlExpression condition) {
    if (condition != null) {
      text.append(keyword).append(expressions.condition(condition));
    }
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
      text.append(", ").append(selects.froms(update.from()));
    }
    String prefix = fromBefore ? table + "." : "";
    text.append(" SET ")
        .append(
            update.values().entrySet().stream()
                .map(
                    e -> prefix + parts.identifiers().quote(e.getKey()) + "=" + value(e.getValue()))
                .collect(Collectors.joining(", ")));
    if (severalTables && !fromBefore) {
      text.append(" FROM ").append(selects.froms(update.from()));
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
