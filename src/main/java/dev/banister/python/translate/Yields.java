package dev.banister.python.translate;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.antlr.base.expr;
import org.python.antlr.base.stmt;
import org.sonar.plugins.python.api.tree.BinaryExpression;
import org.sonar.plugins.python.api.tree.ConditionalExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.YieldExpression;

/**
 * Takes yields out of larger expressions and puts them in front of the statement, since Jython
 * cannot leave a function in the middle of a call.
 *
 * <p>A yield stays refused where that would change the order of what is done: behind a call, or
 * where it only happens on a condition.
 */
final class Yields {
  private final Translation translation;
  private final Map<Tree, String> results = new IdentityHashMap<>();

  Yields(Translation translation) {
    this.translation = translation;
  }

  /** The variable that holds what a yield gave; null when the yield was not taken out. */
  @Nullable String resultOf(YieldExpression yield) {
    return results.get(yield);
  }

  /** Takes out the yields in an expression, in the order in which Python comes to them. */
  void takeOut(@Nullable Tree expression, List<stmt> out) {
    if (expression != null && translation.scope().yields()) {
      new Walk(out).visit(expression);
    }
  }

  private final class Walk {
    private final List<stmt> out;
    private boolean somethingDone;

    Walk(List<stmt> out) {
      this.out = out;
    }

    void visit(Tree tree) {
      if (!contains(tree)) {
        somethingDone |= calls(tree);
        return;
      }
      switch (tree) {
        case YieldExpression yield -> takeOut(yield);
        case BinaryExpression binary when binary.is(Tree.Kind.AND, Tree.Kind.OR) -> {
          visit(binary.leftOperand());
          refuse(binary.rightOperand());
        }
        case ConditionalExpression choice -> {
          visit(choice.condition());
          refuse(choice.trueExpression());
          refuse(choice.falseExpression());
        }
        default -> tree.children().forEach(this::visit);
      }
      somethingDone |= tree.is(Tree.Kind.CALL_EXPR, Tree.Kind.AWAIT);
    }

    private void takeOut(YieldExpression yield) {
      yield.expressions().forEach(this::visit);
      if (somethingDone) {
        throw refused(yield);
      }
      At at = At.of(yield);
      String result = translation.fresh("yielded");
      expr value =
          yield.fromKeyword() == null
              ? translation.generators.plain(at, yield)
              : translation.generators.delegate(yield, out);
      out.add(at.assign(result, value));
      results.put(yield, result);
    }

    private void refuse(Tree tree) {
      if (contains(tree)) {
        throw refused(tree);
      }
    }
  }

  static TranslationException refused(Tree tree) {
    return TranslationException.unsupported(tree, "A yield inside a larger expression");
  }

  private static boolean calls(Tree tree) {
    return tree.is(Tree.Kind.CALL_EXPR, Tree.Kind.AWAIT)
        || !isFunction(tree) && tree.children().stream().anyMatch(Yields::calls);
  }

  private static boolean contains(Tree tree) {
    return tree.is(Tree.Kind.YIELD_EXPR)
        || !isFunction(tree) && tree.children().stream().anyMatch(Yields::contains);
  }

  private static boolean isFunction(Tree tree) {
    return tree.is(Tree.Kind.LAMBDA, Tree.Kind.GENERATOR_EXPR);
  }
}
