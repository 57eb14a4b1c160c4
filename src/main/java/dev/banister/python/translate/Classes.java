package dev.banister.python.translate;

import java.util.ArrayList;
import java.util.List;
import org.python.antlr.base.expr;
import org.python.antlr.base.stmt;
import org.sonar.plugins.python.api.tree.AnnotatedAssignment;
import org.sonar.plugins.python.api.tree.ArgList;
import org.sonar.plugins.python.api.tree.Argument;
import org.sonar.plugins.python.api.tree.ClassDef;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.LambdaExpression;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.UnpackingExpression;

/**
 * Translates classes: the runtime makes them, with bases that need not be classes of Jython, in the
 * order of the body and with annotations kept as text.
 */
final class Classes {
  private final Translation translation;

  Classes(Translation translation) {
    this.translation = translation;
  }

  void define(ClassDef definition, List<stmt> out) {
    translation.spans().add(definition.firstToken().line(), definition.colon().line());
    At at = At.at(definition.classKeyword().line(), definition.classKeyword().column());
    Scope scope = translation.scopeOf(definition);
    String cell = translation.names.cellOf(scope);
    List<expr> decorators = translation.functions.decorators(definition.decorators());
    expr header =
        at.runtime(
            "class",
            at.text(qualified(definition.name().name())),
            bases(at, definition.args()),
            keywords(at, definition.args()));
    out.add(
        translation.scope().kind() == Scope.Kind.CLASS
            ? at.evaluate(at.runtime("set_global", at.text(cell), header))
            : at.assign(cell, header));
    List<stmt> body =
        translation.inside(definition, () -> translation.statements.body(definition.body()));
    int first = definition.docstring() != null && Functions.isDocstring(body) ? 1 : 0;
    body.add(first, at.assign("__metaclass__", at.load(Reserved.name("class_body"))));
    decorators.add(maker(at, definition, scope, cell));
    out.add(
        new org.python.antlr.ast.ClassDef(
            at.token(),
            definition.name().name(),
            At.list(at.load(Reserved.name("object"))),
            body,
            decorators));
    translation.functions.rebind(at, definition.name().name(), definition, out);
  }

  private expr maker(At at, ClassDef definition, Scope scope, String cell) {
    List<expr> order = new ArrayList<>();
    scope.bound().forEach(name -> order.add(at.text(name)));
    return at.runtime(
        "make_class", at.load(cell), at.tuple(order), at.tuple(annotations(definition)));
  }

  private List<expr> annotations(ClassDef definition) {
    List<expr> flat = new ArrayList<>();
    for (Statement statement : definition.body().statements()) {
      if (statement instanceof AnnotatedAssignment annotated
          && annotated.variable() instanceof Name name) {
        At at = At.of(annotated);
        flat.add(at.text(name.name()));
        flat.add(at.text(translation.source().written(annotated.annotation().expression())));
      }
    }
    return flat;
  }

  private expr bases(At at, @org.jspecify.annotations.Nullable ArgList arguments) {
    List<Expression> bases = new ArrayList<>();
    if (arguments != null) {
      for (Argument argument : arguments.arguments()) {
        if (argument instanceof RegularArgument plain && plain.keywordArgument() == null) {
          bases.add(plain.expression());
        } else if (argument instanceof UnpackingExpression star) {
          bases.add(star);
        }
      }
    }
    return translation.calls.tuple(at, bases);
  }

  private expr keywords(At at, @org.jspecify.annotations.Nullable ArgList arguments) {
    List<expr> flat = new ArrayList<>();
    if (arguments != null) {
      for (Argument argument : arguments.arguments()) {
        if (argument instanceof RegularArgument named && named.keywordArgument() != null) {
          flat.add(at.text(named.keywordArgument().name()));
          flat.add(translation.value(named.expression()));
        }
      }
    }
    return at.tuple(flat);
  }

  /** The name with the classes and functions around it, as {@code __qualname__} has it. */
  String qualified(String name) {
    StringBuilder qualified = new StringBuilder(name);
    for (Scope scope = translation.scope(); scope.parent() != null; scope = scope.enclosing()) {
      if (scope.tree() instanceof ClassDef outer) {
        qualified.insert(0, outer.name().name() + ".");
      } else if (scope.tree() instanceof FunctionDef outer) {
        qualified.insert(0, outer.name().name() + ".<locals>.");
      } else if (scope.tree() instanceof LambdaExpression) {
        qualified.insert(0, "<lambda>.<locals>.");
      }
    }
    return qualified.toString();
  }
}
