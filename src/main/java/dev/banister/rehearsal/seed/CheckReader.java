package dev.banister.rehearsal.seed;

import dev.banister.schema.CatalogSpelling;
import dev.banister.schema.CheckConstraint;
import dev.banister.schema.SqlLexer;
import dev.banister.schema.SqlToken;
import dev.banister.sql.Dialect;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the simple checks: {@code a IN ('x', 'y')}, {@code a = 'x'}, comparisons with whole numbers
 * and {@code BETWEEN}, joined by AND.
 *
 * <p>Anything else is left to the database, which says so when a row does not fit.
 */
final class CheckReader {
  private final List<SqlToken> tokens;
  private final Map<String, Domain> domains = new HashMap<>();

  private CheckReader(String condition) {
    this.tokens = SqlLexer.tokens(condition, Dialect.SQLITE);
  }

  /** By column name in lower case. */
  static Map<String, Domain> domains(List<CheckConstraint> checks, Dialect dialect) {
    Map<String, Domain> all = new HashMap<>();
    for (CheckConstraint check : checks) {
      CheckReader reader = new CheckReader(condition(check, dialect));
      reader.read();
      reader.domains.forEach((column, domain) -> all.merge(column, domain, Domain::and));
    }
    return all;
  }

  /**
   * The literals that stand in a check beside a column's name, by column name in lower case: what
   * might fit where a check is more than {@link #domains} can read.
   */
  static Map<String, List<Value>> hints(List<CheckConstraint> checks, Dialect dialect) {
    Map<String, List<Value>> hints = new HashMap<>();
    for (CheckConstraint check : checks) {
      CheckReader reader = new CheckReader(condition(check, dialect));
      List<Value> literals = reader.list(0, reader.tokens.size());
      for (SqlToken token : reader.tokens) {
        if (token.isName() && !literals.isEmpty()) {
          hints
              .computeIfAbsent(token.name().toLowerCase(Locale.ROOT), c -> new ArrayList<>())
              .addAll(literals);
        }
      }
    }
    return hints;
  }

  /** PostgreSQL writes casts and brackets into a condition, which its plain form leaves out. */
  private static String condition(CheckConstraint check, Dialect dialect) {
    return dialect == Dialect.SQLITE
        ? check.condition()
        : CatalogSpelling.of(dialect).condition(check.condition());
  }

  private void read() {
    if (tokens.stream().anyMatch(t -> t.is("or") || t.is("case") || t.is("not"))) {
      return;
    }
    for (int i = 0; i + 2 < tokens.size(); i++) {
      boolean starts = i == 0 || tokens.get(i - 1).is("and") || tokens.get(i - 1).is("(");
      boolean inCall = i > 1 && tokens.get(i - 1).is("(") && isFunction(tokens.get(i - 2));
      if (starts && !inCall && tokens.get(i).isName()) {
        domains.merge(
            tokens.get(i).name().toLowerCase(Locale.ROOT), comparison(i + 1), Domain::and);
      }
    }
  }

  private static boolean isFunction(SqlToken token) {
    return token.isName() && !token.is("and");
  }

  private Domain comparison(int at) {
    SqlToken operator = tokens.get(at);
    if (operator.is("in") && tokens.get(at + 1).is("(")) {
      int close = at + 2;
      while (close < tokens.size() && !tokens.get(close).is(")")) {
        close++;
      }
      return new Domain(list(at + 2, close), null, null);
    }
    if (operator.is("between") && at + 3 < tokens.size()) {
      return range(literal(at + 1), literal(at + 3));
    }
    boolean orEqual = tokens.get(at + 1).is("=");
    int operand = at + (orEqual ? 2 : 1);
    List<Value> value = operand < tokens.size() ? literal(operand) : List.of();
    if (value.isEmpty() || operator.is("=")) {
      return new Domain(value, null, null);
    }
    if (!(value.getFirst() instanceof Value.Int(var number))) {
      return Domain.ANY;
    }
    long bound = number.longValue();
    return switch (operator.text()) {
      case ">" -> new Domain(List.of(), orEqual ? bound : bound + 1, null);
      case "<" -> new Domain(List.of(), null, orEqual ? bound : bound - 1);
      default -> Domain.ANY;
    };
  }

  private static Domain range(List<Value> least, List<Value> most) {
    return least.size() == 1
            && most.size() == 1
            && least.getFirst() instanceof Value.Int(var from)
            && most.getFirst() instanceof Value.Int(var to)
        ? new Domain(List.of(), from.longValue(), to.longValue())
        : Domain.ANY;
  }

  private List<Value> list(int from, int to) {
    List<Value> values = new ArrayList<>();
    for (int i = from; i < to; i++) {
      values.addAll(literal(i));
    }
    return values;
  }

  /** The string or whole number at a position, or nothing. */
  private List<Value> literal(int at) {
    SqlToken token = tokens.get(at);
    if (token.kind() == SqlToken.Kind.STRING) {
      String inner = token.text().substring(1, token.text().length() - 1);
      return List.of(Value.of(inner.replace("''", "'")));
    }
    return token.text().matches("\\d{1,18}")
        ? List.of(Value.of(Long.parseLong(token.text())))
        : List.of();
  }
}
