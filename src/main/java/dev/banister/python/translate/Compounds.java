package dev.banister.python.translate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.antlr.ast.ExceptHandler;
import org.python.antlr.ast.For;
import org.python.antlr.ast.If;
import org.python.antlr.ast.TryExcept;
import org.python.antlr.ast.TryFinally;
import org.python.antlr.ast.While;
import org.python.antlr.ast.With;
import org.python.antlr.base.excepthandler;
import org.python.antlr.base.expr;
import org.python.antlr.base.stmt;
import org.sonar.plugins.python.api.tree.ElseClause;
import org.sonar.plugins.python.api.tree.ExceptClause;
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

/** Translates if, for, while, with and try. */
final class Compounds {
  private final Translation translation;

  Compounds(Translation translation) {
    this.translation = translation;
  }

  void translate(Statement statement, List<stmt> out) {
    switch (statement) {
      case IfStatement choice -> out.add(choice(choice));
      case ForStatement loop -> out.add(loop(loop));
      case WhileStatement loop -> out.add(loop(loop));
      case WithStatement with -> out.addAll(with(with));
      case TryStatement attempt -> out.addAll(attempt(attempt));
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

  private List<stmt> otherwise(List<IfStatement> elifs, @Nullable ElseClause last) {
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
    expr store = target == null ? null : translation.targets.store(target);
    return At.list(at.assign(kept, manager), new With(at.token(), at.load(kept), store, body));
  }

  private List<stmt> attempt(TryStatement attempt) {
    At at = At.of(attempt);
    List<stmt> body = translation.statements.body(attempt.body());
    if (attempt.exceptClauses().isEmpty()) {
      body.addAll(otherwise(List.of(), attempt.elseClause()));
    } else {
      List<excepthandler> handlers = new ArrayList<>();
      attempt.exceptClauses().forEach(clause -> handlers.add(handler(clause)));
      body =
          At.list(
              new TryExcept(
                  at.token(), body, handlers, otherwise(List.of(), attempt.elseClause())));
    }
    if (attempt.finallyClause() == null) {
      return body;
    }
    At last = At.of(attempt.finallyClause());
    List<stmt> cleanup = At.list(last.evaluate(last.runtime("tick")));
    cleanup.addAll(translation.statements.body(attempt.finallyClause().body()));
    return At.list(new TryFinally(at.token(), body, cleanup));
  }

  /** A handler; the runtime decides what is caught, so that a stop of the script never is. */
  private excepthandler handler(ExceptClause clause) {
    At at = At.of(clause);
    if (clause.is(Tree.Kind.EXCEPT_GROUP_CLAUSE)) {
      throw TranslationException.unsupported(clause, "An except* clause");
    }
    if (clause.commaToken() != null) {
      throw TranslationException.syntax(clause, "except with a comma belongs to Python 2");
    }
    Expression type = clause.exception();
    Expression name = clause.exceptionInstance();
    expr caught = type == null ? at.load("BaseException") : translation.value(type);
    return new ExceptHandler(
        at.token(),
        at.runtime("catch", caught),
        name == null ? null : translation.targets.store(name),
        translation.statements.body(clause.body()));
  }
}
