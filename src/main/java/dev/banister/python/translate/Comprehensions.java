package dev.banister.python.translate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.antlr.ast.GeneratorExp;
import org.python.antlr.ast.ListComp;
import org.python.antlr.ast.comprehension;
import org.python.antlr.base.expr;
import org.sonar.plugins.python.api.tree.ComprehensionClause;
import org.sonar.plugins.python.api.tree.ComprehensionExpression;
import org.sonar.plugins.python.api.tree.ComprehensionFor;
import org.sonar.plugins.python.api.tree.ComprehensionIf;
import org.sonar.plugins.python.api.tree.DictCompExpression;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * Translates comprehensions. Those of lists, sets and dicts run inside the surrounding function,
 * under names of their own; Jython's would leak their names.
 */
final class Comprehensions {
  private final Translation translation;

  Comprehensions(Translation translation) {
    this.translation = translation;
  }

  expr translate(At at, ComprehensionExpression expression) {
    expr first = iterable(expression.comprehensionFor());
    return translation.inside(
        expression,
        () -> {
          List<comprehension> clauses = clauses(expression.comprehensionFor(), first);
          expr result = translation.value(expression.resultExpression());
          return switch (expression.getKind()) {
            case GENERATOR_EXPR ->
                at.runtime("generator", new GeneratorExp(at.token(), result, clauses));
            case SET_COMPREHENSION -> at.runtime("set", new ListComp(at.token(), result, clauses));
            default -> new ListComp(at.token(), result, clauses);
          };
        });
  }

  expr dict(At at, DictCompExpression expression) {
    expr first = iterable(expression.comprehensionFor());
    return translation.inside(
        expression,
        () -> {
          List<comprehension> clauses = clauses(expression.comprehensionFor(), first);
          expr pair =
              at.tuple(
                  translation.value(expression.keyExpression()),
                  translation.value(expression.valueExpression()));
          return at.runtime("dict_of", new ListComp(at.token(), pair, clauses));
        });
  }

  private expr iterable(ComprehensionFor clause) {
    At at = At.of(clause);
    expr iterable = translation.value(clause.iterable());
    return translation.targets.unpackedEach(
        at,
        clause.loopExpression(),
        clause.asyncToken() == null ? iterable : at.runtime("iterate_async", iterable));
  }

  private List<comprehension> clauses(ComprehensionFor first, expr firstIterable) {
    List<comprehension> clauses = new ArrayList<>();
    ComprehensionFor loop = first;
    expr iterable = firstIterable;
    while (true) {
      List<expr> conditions = new ArrayList<>();
      ComprehensionClause next = conditions(loop.nestedClause(), conditions);
      clauses.add(
          new comprehension(
              At.of(loop).token(),
              translation.targets.store(loop.loopExpression()),
              iterable,
              conditions));
      if (next == null) {
        return clauses;
      }
      loop = (ComprehensionFor) next;
      iterable = iterable(loop);
    }
  }

  private @Nullable ComprehensionClause conditions(
      @Nullable ComprehensionClause clause, List<expr> conditions) {
    ComprehensionClause next = clause;
    while (next != null && next.is(Tree.Kind.COMP_IF)) {
      conditions.add(translation.value(((ComprehensionIf) next).condition()));
      next = next.nestedClause();
    }
    return next;
  }
}
