package dev.banister.python.translate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.antlr.ast.ExceptHandler;
import org.python.antlr.ast.If;
import org.python.antlr.ast.Raise;
import org.python.antlr.ast.TryExcept;
import org.python.antlr.ast.TryFinally;
import org.python.antlr.ast.expr_contextType;
import org.python.antlr.base.excepthandler;
import org.python.antlr.base.expr;
import org.python.antlr.base.stmt;
import org.sonar.plugins.python.api.tree.ExceptClause;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.TryStatement;

/**
 * Translates try statements.
 *
 * <p>In Python 3 a handler ends with what was handled before it, with its name unbound, and an
 * exception that leaves it knows which one was being handled; Python 2 has none of that.
 */
final class Attempts {
  private final Translation translation;

  Attempts(Translation translation) {
    this.translation = translation;
  }

  List<stmt> translate(TryStatement attempt) {
    At at = At.of(attempt);
    List<stmt> body = translation.statements.body(attempt.body());
    List<stmt> otherwise = translation.compounds.otherwise(List.of(), attempt.elseClause());
    List<ExceptClause> clauses = attempt.exceptClauses();
    if (clauses.isEmpty()) {
      body.addAll(otherwise);
    } else {
      String before = translation.fresh("before");
      List<excepthandler> handlers = new ArrayList<>();
      if (clauses.getFirst().is(Tree.Kind.EXCEPT_GROUP_CLAUSE)) {
        handlers.add(groups(at, clauses, before));
      } else {
        clauses.forEach(clause -> handlers.add(handler(clause, before)));
      }
      body =
          At.list(
              at.assign(before, at.runtime("handled")),
              new TryExcept(at.token(), body, handlers, otherwise));
    }
    if (attempt.finallyClause() == null) {
      return body;
    }
    At last = At.of(attempt.finallyClause());
    if (raises(attempt.finallyClause())) {
      body =
          At.list(
              new TryExcept(
                  at.token(), body, At.list(everything(at, At.list(again(at)))), At.list()));
    }
    List<stmt> cleanup = At.list(last.evaluate(last.runtime("tick")));
    cleanup.addAll(translation.statements.body(attempt.finallyClause().body()));
    return At.list(new TryFinally(at.token(), body, cleanup));
  }

  /** Whether what is raised inside needs to know what travels. */
  private static boolean raises(Tree tree) {
    return tree.is(Tree.Kind.RAISE_STMT) || tree.children().stream().anyMatch(Attempts::raises);
  }

  /** A handler; the runtime decides what is caught, so that a stop of the script never is. */
  private excepthandler handler(ExceptClause clause, String before) {
    At at = At.of(clause);
    if (clause.commaToken() != null) {
      throw TranslationException.syntax(clause, "except with a comma belongs to Python 2");
    }
    Expression type = clause.exception();
    Expression name = clause.exceptionInstance();
    expr caught = type == null ? at.load("BaseException") : translation.value(type);
    String handled = translation.fresh("handled");
    stmt leaving = at.evaluate(at.runtime("leave", at.load(handled)));
    List<stmt> watched =
        At.list(
            at.assign(handled, at.runtime("handled")),
            new TryExcept(
                at.token(),
                translation.statements.body(clause.body()),
                At.list(everything(at, At.list(leaving, again(at)))),
                At.list()));
    return new ExceptHandler(
        at.token(),
        at.runtime("catch", caught),
        name == null ? null : translation.targets.store(name),
        At.list(new TryFinally(at.token(), watched, end(at, before, name))));
  }

  private static stmt again(At at) {
    return new Raise(at.token(), null, null, null);
  }

  private static excepthandler everything(At at, List<stmt> body) {
    return new ExceptHandler(at.token(), at.runtime("catch", at.load("BaseException")), null, body);
  }

  private List<stmt> end(At at, String before, @Nullable Expression name) {
    List<stmt> end = At.list(at.evaluate(at.runtime("handle", at.load(before))));
    end.addAll(unbound(at, name));
    return end;
  }

  private List<stmt> unbound(At at, @Nullable Expression name) {
    return name instanceof Name plain
        ? At.list(
            at.assign(translation.names.store(at, plain.name(), plain), at.none()),
            translation.names.delete(at, plain.name(), plain))
        : At.list();
  }

  /** One handler for all except* clauses: each takes its part of the group. */
  private excepthandler groups(At at, List<ExceptClause> clauses, String before) {
    String parts = translation.fresh("parts");
    expr type = at.runtime("import_name", at.text("exceptiongroup"), at.text("Parts"));
    List<stmt> body = At.list(at.assign(parts, at.call(type, at.runtime("travelling"))));
    clauses.forEach(clause -> body.add(part(clause, parts)));
    String rest = translation.fresh("rest");
    body.add(at.assign(rest, at.call(method(at, parts, "rest"))));
    expr remains = at.runtime("not_same", at.load(rest), at.none());
    body.add(
        new If(
            at.token(),
            remains,
            At.list(new Raise(at.token(), at.load(rest), null, null)),
            At.list()));
    return everything(at, At.list(new TryFinally(at.token(), body, end(at, before, null))));
  }

  private stmt part(ExceptClause clause, String parts) {
    At at = At.of(clause);
    Expression name = clause.exceptionInstance();
    List<stmt> body = new ArrayList<>();
    if (name != null) {
      body.add(at.assign(translation.targets.store(name), at.call(method(at, parts, "taken"))));
    }
    body.addAll(translation.statements.body(clause.body()));
    stmt kept = at.evaluate(at.call(method(at, parts, "add"), at.runtime("travelling")));
    stmt watched =
        new TryExcept(at.token(), body, At.list(everything(at, At.list(kept))), At.list());
    List<stmt> unbound = unbound(at, name);
    expr takes =
        at.call(
            method(at, parts, "take"), at.runtime("catch", translation.value(clause.exception())));
    return new If(
        at.token(),
        takes,
        unbound.isEmpty()
            ? At.list(watched)
            : At.list(new TryFinally(at.token(), At.list(watched), unbound)),
        At.list());
  }

  private static expr method(At at, String object, String name) {
    return at.attribute(at.load(object), name, expr_contextType.Load);
  }
}
