package dev.banister.python.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.python.antlr.ast.BoolOp;
import org.python.antlr.ast.UnaryOp;
import org.python.antlr.ast.boolopType;
import org.python.antlr.ast.unaryopType;
import org.python.antlr.base.expr;
import org.sonar.plugins.python.api.tree.BinaryExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.InExpression;
import org.sonar.plugins.python.api.tree.IsExpression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.NoneExpression;
import org.sonar.plugins.python.api.tree.NumericLiteral;
import org.sonar.plugins.python.api.tree.StringLiteral;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.UnaryExpression;

/** Translates operators to calls of the runtime, which answers as Python 3 does. */
final class Operations {
  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("+", "add"),
          Map.entry("-", "subtract"),
          Map.entry("*", "multiply"),
          Map.entry("/", "divide"),
          Map.entry("//", "floor_divide"),
          Map.entry("%", "modulo"),
          Map.entry("**", "power"),
          Map.entry("@", "matrix_multiply"),
          Map.entry("<<", "shift_left"),
          Map.entry(">>", "shift_right"),
          Map.entry("&", "bit_and"),
          Map.entry("|", "bit_or"),
          Map.entry("^", "bit_xor"),
          Map.entry("==", "equal"),
          Map.entry("!=", "not_equal"),
          Map.entry("<", "less"),
          Map.entry("<=", "less_equal"),
          Map.entry(">", "greater"),
          Map.entry(">=", "greater_equal"),
          Map.entry("in", "contained"),
          Map.entry("not in", "not_contained"),
          Map.entry("is", "same"),
          Map.entry("is not", "not_same"));

  private final Translation translation;

  Operations(Translation translation) {
    this.translation = translation;
  }

  expr unary(At at, UnaryExpression unary) {
    String operator = unary.operator().value();
    expr value = translation.value(unary.expression());
    if (operator.equals("not")) {
      return new UnaryOp(at.token(), unaryopType.Not, value);
    }
    if (operator.equals("-") && unary.expression() instanceof NumericLiteral) {
      return new UnaryOp(at.token(), unaryopType.USub, value);
    }
    return at.runtime(
        operator.equals("-") ? "negative" : operator.equals("+") ? "positive" : "invert", value);
  }

  expr binary(At at, BinaryExpression binary) {
    if (binary.is(Tree.Kind.AND, Tree.Kind.OR)) {
      return logical(at, binary);
    }
    if (isComparison(binary) && isComparison(binary.leftOperand())) {
      return chain(at, binary);
    }
    return apply(
        at,
        operator(binary),
        translation.value(binary.leftOperand()),
        translation.value(binary.rightOperand()));
  }

  /** The operator's function, as in {@code x += 1}. */
  static String inPlace(String compound) {
    return "in_place_" + FUNCTIONS.get(compound.substring(0, compound.length() - 1));
  }

  private expr apply(At at, String operator, expr left, expr right) {
    return at.runtime(FUNCTIONS.get(operator), left, right);
  }

  private expr logical(At at, BinaryExpression binary) {
    boolopType type = binary.is(Tree.Kind.AND) ? boolopType.And : boolopType.Or;
    return new BoolOp(
        at.token(),
        type,
        At.list(translation.value(binary.leftOperand()), translation.value(binary.rightOperand())));
  }

  private static boolean isComparison(Expression expression) {
    return expression.is(Tree.Kind.COMPARISON, Tree.Kind.IN, Tree.Kind.IS);
  }

  private static String operator(BinaryExpression binary) {
    return switch (binary) {
      case InExpression in -> in.notToken() == null ? "in" : "not in";
      case IsExpression is -> is.notToken() == null ? "is" : "is not";
      default -> spelled(binary);
    };
  }

  private static String spelled(BinaryExpression binary) {
    String operator = binary.operator().value();
    if (operator.equals("<>")) {
      throw TranslationException.syntax(binary, "the operator <> belongs to Python 2");
    }
    return operator;
  }

  /** {@code a < b < c}: each operand is evaluated once, the later ones only when needed. */
  private expr chain(At at, BinaryExpression last) {
    List<BinaryExpression> links = new ArrayList<>();
    Expression first = last;
    while (isComparison(first)) {
      links.addFirst((BinaryExpression) first);
      first = ((BinaryExpression) first).leftOperand();
    }
    List<expr> conditions = new ArrayList<>();
    expr left = translation.value(first);
    for (BinaryExpression link : links) {
      Expression right = link.rightOperand();
      boolean once = link == last || isCheap(right);
      String kept = once ? "" : translation.fresh("link");
      expr operand = translation.value(right);
      conditions.add(
          apply(
              at,
              operator(link),
              left,
              once ? operand : translation.targets.keep(at, kept, operand)));
      left = link == last ? operand : once ? translation.value(right) : at.load(kept);
    }
    return new BoolOp(at.token(), boolopType.And, conditions);
  }

  private static boolean isCheap(Expression expression) {
    return expression instanceof Name
        || expression instanceof NumericLiteral
        || expression instanceof StringLiteral
        || expression instanceof NoneExpression;
  }
}
