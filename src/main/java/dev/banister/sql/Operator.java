package dev.banister.sql;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operator as SQLAlchemy ranks it, which decides where brackets stand.
 *
 * @param name Python's or SQLAlchemy's name, or the operator itself
 * @param text how SQL writes it between its operands
 * @param rank higher binds closer
 */
record Operator(String name, String text, int rank) {
  /** What stands around an expression that always gets brackets if it has an operator. */
  static final Operator OUTERMOST = new Operator("", "", 100);

  /** What stands around an expression that never gets brackets. */
  static final Operator NONE = new Operator("", "", -100);

  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("eq", "="),
          Map.entry("ne", "!="),
          Map.entry("lt", "<"),
          Map.entry("le", "<="),
          Map.entry("gt", ">"),
          Map.entry("ge", ">="),
          Map.entry("add", "+"),
          Map.entry("sub", "-"),
          Map.entry("mul", "*"),
          Map.entry("truediv", "/"),
          Map.entry("mod", "%"),
          Map.entry("and", "AND"),
          Map.entry("or", "OR"),
          Map.entry("is", "IS"),
          Map.entry("is_not", "IS NOT"),
          Map.entry("is_distinct_from", "IS DISTINCT FROM"),
          Map.entry("is_not_distinct_from", "IS NOT DISTINCT FROM"),
          Map.entry("in", "IN"),
          Map.entry("not_in", "NOT IN"),
          Map.entry("like", "LIKE"),
          Map.entry("not_like", "NOT LIKE"),
          Map.entry("ilike", "ILIKE"),
          Map.entry("not_ilike", "NOT ILIKE"),
          Map.entry("concat", "||"),
          Map.entry("between", "BETWEEN"),
          Map.entry("not_between", "NOT BETWEEN"),
          Map.entry("collate", "COLLATE"));

  private static final Map<String, String> OPPOSITES =
      Map.ofEntries(
          Map.entry("eq", "ne"),
          Map.entry("ne", "eq"),
          Map.entry("lt", "ge"),
          Map.entry("ge", "lt"),
          Map.entry("gt", "le"),
          Map.entry("le", "gt"),
          Map.entry("is", "is_not"),
          Map.entry("is_not", "is"),
          Map.entry("is_distinct_from", "is_not_distinct_from"),
          Map.entry("is_not_distinct_from", "is_distinct_from"),
          Map.entry("in", "not_in"),
          Map.entry("not_in", "in"),
          Map.entry("like", "not_like"),
          Map.entry("not_like", "like"),
          Map.entry("ilike", "not_ilike"),
          Map.entry("not_ilike", "ilike"),
          Map.entry("between", "not_between"),
          Map.entry("not_between", "between"));

  static Operator of(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    return new Operator(key, SYMBOLS.getOrDefault(key, name), rankOf(key));
  }

  private static int rankOf(String name) {
    return switch (name) {
      case "any", "all" -> 15;
      case "mul", "truediv", "mod", "neg" -> 8;
      case "add", "sub" -> 7;
      case "collate" -> 4;
      case "and", "desc", "asc", "nulls_first", "nulls_last" -> 3;
      case "or" -> 2;
      default -> SYMBOLS.containsKey(name) || name.equals("distinct") || name.equals("not") ? 5 : 0;
    };
  }

  /** The operator of the contrary; null when it has none and NOT is written. */
  @Nullable Operator opposite() {
    String opposite = OPPOSITES.get(name);
    return opposite == null ? null : of(opposite);
  }

  private boolean needsBracketsIn(Operator outer) {
    boolean sameAndAssociative = name.equals(outer.name) && isAssociative();
    return !sameAndAssociative && rank <= outer.rank;
  }

  /** The text of an expression with this operator, in brackets where {@code outer} needs them. */
  String bracketed(String text, Operator outer) {
    return needsBracketsIn(outer) ? "(" + text + ")" : text;
  }

  private boolean isAssociative() {
    return switch (name) {
      case "add", "mul", "concat", "and", "or" -> true;
      default -> false;
    };
  }
}
