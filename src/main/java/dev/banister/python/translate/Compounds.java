package dev.banister.python.translate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.antlr.ast.For;
import org.python.antlr.ast.If;
import org.python.antlr.ast.While;
import org.python.antlr.ast.With;
import org.python.antlr.base.expr;
import org.python.antlr.base.stmt;
import org.sonar.plugins.python.api.tree.ElseClause;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.IfStatement;
import org.sonar.plugins.python.api.tree.MatchStatement;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.TryStatement;
import org.sonar.plugins.python.api.tree.WhileStatement;
import org.sonar.plugins.python.api.tree.WithItem;
import org.sonar.plugins.python.api.tree.WithStatement;

/** Translates if, for, while and with, and hands try and match to their translators. */
final class Compounds {
  private final Translation translation;

  Compounds(Translation translation) {
    this.translation = translation;
  }

  void translate(Statement statement, List<stmt> out) {
    switch (statement) {
      case IfStatement choice -> {
        translation.yields.takeOut(choice.condition(), out);
        out.add(choice(choice));
      }
      case ForStatement loop -> {
        loop.testExpressions().forEach(value -> translation.yields.takeOut(value, out));
        out.add(loop(loop));
      }
      case WhileStatement loop -> out.add(loop(loop));
      case WithStatement with -> {
        translation.yields.takeOut(with.withItems().getFirst().test(), out);
        out.addAll(with(with));
      }
      case TryStatement attempt -> out.addAll(translation.attempts.translate(attempt));
      case MatchStatement match -> translation.patterns.match(match, out);
      default ->
          throw TranslationException.unsupported(statement, "The statement " + statement.getKind());
    }
  }

  private void header(Tree statement, Tree end) {
    translation.spans().add(statement.firstToken().line(), end.lastToken().line());
  }

  private stmt choice(IfStatement choice) {
    header(choice, choice.condition());
    At at = At.of(choice);
    return new If(
        at.token(),
        translation.value(choice.condition()),
        translation.statements.body(choice.body()),
        otherwise(choice.elifBranches(), choice.elseBranch()));
  }

  List<stmt> otherwise(List<IfStatement> elifs, @Nullable ElseClause last) {
    if (elifs.isEmpty()) {
      return last == null ? At.list() : translation.statements.body(last.body());
    }
    IfStatement first = elifs.getFirst();
    header(first, first.condition());
    return At.list(
        new If(
            At.of(first).token(),
            translation.value(first.condition()),
            translation.statements.body(first.body()),
            otherwise(elifs.subList(1, elifs.size()), last)));
  }

  private stmt loop(ForStatement loop) {
    header(loop, loop.testExpressions().getLast());
    At at = At.of(loop);
    List<Expression> targets = loop.expressions();
    expr iterable = translation.expressions.tuple(at, loop.testExpressions());
    if (loop.isAsync()) {
      iterable = at.runtime("iterate_async", iterable);
    }
    return new For(
        at.token(),
        target(at, targets),
        translation.targets.isSequence(targets) && targets.size() > 1
            ? at.runtime("iterate_unpacked", iterable, translation.targets.shape(at, targets))
            : translation.targets.unpackedEach(at, targets.getFirst(), iterable),
        translation.statements.body(loop.body()),
        otherwise(List.of(), loop.elseClause()));
  }

  private expr target(At at, List<Expression> targets) {
    if (targets.size() == 1) {
      return translation.targets.store(targets.getFirst());
    }
    List<expr> stores = new ArrayList<>();
    targets.forEach(target -> stores.add(translation.targets.store(target)));
    return new org.python.antlr.ast.Tuple(
        at.token(), stores, org.python.antlr.ast.expr_contextType.Store);
  }

  private stmt loop(WhileStatement loop) {
    header(loop, loop.condition());
    At at = At.of(loop);
    List<stmt> body = At.list(at.evaluate(at.runtime("tick")));
    expr condition = translation.value(loop.condition());
    body.addAll(translation.statements.body(loop.body()));
    return new While(at.token(), condition, body, otherwise(List.of(), loop.elseClause()));
  }

  private List<stmt> with(WithStatement with) {
    List<WithItem> items = with.withItems();
    header(with, items.getLast());
    List<expr> managers = new ArrayList<>();
    for (WithItem item : items) {
      At at = At.of(item);
      managers.add(
          at.runtime(with.isAsync() ? "with_async" : "with", translation.value(item.test())));
    }
    List<stmt> inner = null;
    List<stmt> innermost = translation.statements.body(with.statements());
    for (int i = items.size() - 1; i >= 0; i--) {
      WithItem item = items.get(i);
      List<stmt> body = inner == null ? innermost : inner;
      inner = manage(At.of(item), managers.get(i), item.expression(), body);
    }
    return inner == null ? innermost : inner;
  }

  /** Jython gives no line to the header of a with, so the manager is made in a statement before. */
  private List<stmt> manage(At at, expr manager, @Nullable Expression target, List<stmt> body) {
    String kept = translation.fresh("manager");
    List<stmt> inside = body;
    expr store = null;
    if (target != null && translation.targets.isSequence(List.of(target))) {
      String entered = translation.fresh("entered");
      store = at.store(entered);
      inside = new ArrayList<>(body);
      expr parts = translation.targets.unpacked(at, target, at.load(entered));
      inside.addFirst(at.assign(translation.targets.store(target), parts));
    } else if (target != null) {
      store = translation.targets.store(target);
    }
    return At.list(at.assign(kept, manager), new With(at.token(), at.load(kept), store, inside));
  }
}
