package dev.banister.python.translate;

import dev.banister.python.runtime.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.antlr.ast.Expr;
import org.python.antlr.ast.Lambda;
import org.python.antlr.ast.Name;
import org.python.antlr.ast.Str;
import org.python.antlr.ast.arguments;
import org.python.antlr.ast.expr_contextType;
import org.python.antlr.base.expr;
import org.python.antlr.base.stmt;
import org.sonar.plugins.python.api.tree.AnyParameter;
import org.sonar.plugins.python.api.tree.Decorator;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.LambdaExpression;
import org.sonar.plugins.python.api.tree.Parameter;
import org.sonar.plugins.python.api.tree.ParameterList;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * Translates functions and lambdas.
 *
 * <p>Jython's function takes every parameter by position; a wrapper of the runtime binds the
 * arguments of a call as Python 3 does and keeps the order of keywords.
 */
final class Functions {
  private final Translation translation;

  Functions(Translation translation) {
    this.translation = translation;
  }

  void define(FunctionDef function, List<stmt> out) {
    translation.spans().add(function.firstToken().line(), function.colon().line());
    At at = At.at(function.defKeyword().line(), function.defKeyword().column());
    ParameterList parameters = function.parameters();
    List<expr> decorators = decorators(function.decorators());
    Scope scope = translation.scopeOf(function);
    Signature signature = signature(qualifiedName(function), parameters, kind(function, scope));
    decorators.add(
        at.runtime(
            "function",
            register(at, signature),
            defaults(at, parameters),
            keywordDefaults(at, parameters)));
    List<stmt> body = translation.inside(function, () -> body(at, function, scope));
    String name = function.name().name();
    out.add(
        new org.python.antlr.ast.FunctionDef(
            at.token(), name, slots(at, signature), body, decorators));
    rebind(at, name, function, out);
  }

  /** A function or class is bound to its plain name first; its cell follows. */
  void rebind(At at, String name, Tree tree, List<stmt> out) {
    if (translation.scope().access(name) == Scope.Access.CELL) {
      out.add(at.assign(translation.names.store(at, name, tree), at.load(name)));
    }
  }

  List<expr> decorators(List<Decorator> decorators) {
    List<expr> values = new ArrayList<>();
    decorators.forEach(decorator -> values.add(translation.value(decorator.expression())));
    return values;
  }

  private static Signature.Kind kind(FunctionDef function, Scope scope) {
    if (function.asyncKeyword() == null) {
      return scope.yields() ? Signature.Kind.GENERATOR : Signature.Kind.PLAIN;
    }
    return scope.yields() ? Signature.Kind.ASYNC_GENERATOR : Signature.Kind.COROUTINE;
  }

  private List<stmt> body(At at, FunctionDef function, Scope scope) {
    List<stmt> body = translation.statements.body(function.body());
    int first = function.docstring() != null && isDocstring(body) ? 1 : 0;
    List<stmt> cells = new ArrayList<>();
    for (String name : scope.cells()) {
      At place = at;
      boolean parameter = isParameter(function.parameters(), name);
      expr cell =
          parameter
              ? place.runtime("cell", place.text(name), place.load(name))
              : place.runtime("cell", place.text(name));
      cells.add(place.assign(scope.spelling(name), cell));
    }
    body.addAll(first, cells);
    if (scope.yields()) {
      body.add(translation.generators.finish(at, null));
    }
    return body;
  }

  static boolean isDocstring(List<stmt> body) {
    return !body.isEmpty()
        && body.getFirst() instanceof Expr first
        && first.getInternalValue() instanceof Str;
  }

  private static boolean isParameter(@Nullable ParameterList parameters, String name) {
    return parameters != null
        && parameters.nonTuple().stream()
            .anyMatch(p -> p.name() != null && p.name().name().equals(name));
  }

  expr lambda(LambdaExpression lambda) {
    At at = At.of(lambda);
    Scope scope = translation.scopeOf(lambda);
    if (scope.yields() || !scope.cells().isEmpty()) {
      throw TranslationException.unsupported(lambda, "A lambda that yields or rebinds names");
    }
    Signature signature =
        signature(
            translation.classes.qualified("<lambda>"), lambda.parameters(), Signature.Kind.PLAIN);
    expr value = translation.inside(lambda, () -> translation.value(lambda.expression()));
    return at.runtime(
        "lambda",
        register(at, signature),
        defaults(at, lambda.parameters()),
        keywordDefaults(at, lambda.parameters()),
        new Lambda(at.token(), slots(at, signature), value));
  }

  private expr register(At at, Signature signature) {
    translation.signatures().add(signature);
    return at.number(translation.signatures().size() - 1);
  }

  private static arguments slots(At at, Signature signature) {
    List<expr> names = new ArrayList<>();
    signature.slots().forEach(slot -> names.add(parameter(at, slot)));
    if (signature.kind().generates()) {
      names.add(parameter(at, Generators.RESULT));
    }
    return new arguments(at.token(), names, (String) null, (String) null, new ArrayList<>());
  }

  private static expr parameter(At at, String name) {
    return new Name(at.token(), name, expr_contextType.Param);
  }

  private Signature signature(
      String name, @Nullable ParameterList parameters, Signature.Kind kind) {
    Signature.Builder builder = Signature.named(name, kind);
    if (parameters == null) {
      return builder.build();
    }
    Set<String> seen = new HashSet<>();
    for (AnyParameter any : parameters.all()) {
      if (!(any instanceof Parameter parameter)) {
        throw TranslationException.syntax(any, "tuple parameters belong to Python 2");
      }
      if (parameter.name() != null && !seen.add(parameter.name().name())) {
        throw TranslationException.syntax(any, "duplicate argument " + parameter.name().name());
      }
      add(builder, parameter);
    }
    return builder.build();
  }

  private static void add(Signature.Builder builder, Parameter parameter) {
    String mark = parameter.starToken() == null ? "" : parameter.starToken().value();
    String name = parameter.name() == null ? null : parameter.name().name();
    switch (mark) {
      case "/" -> builder.endPositionalOnly();
      case "*" -> builder.rest(name);
      case "**" -> builder.keywords(name);
      default -> {
        if (name != null) {
          boolean optional = parameter.defaultValue() != null;
          if (!optional && builder.missesDefault()) {
            throw TranslationException.syntax(
                parameter, "parameter without a default follows parameter with a default");
          }
          builder.parameter(name, optional);
        }
      }
    }
  }

  private expr defaults(At at, @Nullable ParameterList parameters) {
    List<expr> values = new ArrayList<>();
    if (parameters != null) {
      for (Parameter parameter : parameters.nonTuple()) {
        if (parameter.starToken() != null && !parameter.starToken().value().equals("/")) {
          break;
        }
        if (parameter.defaultValue() != null) {
          values.add(translation.value(parameter.defaultValue()));
        }
      }
    }
    return at.tuple(values);
  }

  private expr keywordDefaults(At at, @Nullable ParameterList parameters) {
    List<expr> pairs = new ArrayList<>();
    boolean keywordOnly = false;
    if (parameters != null) {
      for (Parameter parameter : parameters.nonTuple()) {
        keywordOnly |= parameter.starToken() != null && !parameter.starToken().value().equals("/");
        if (keywordOnly && parameter.defaultValue() != null) {
          pairs.add(At.of(parameter).text(parameter.name().name()));
          pairs.add(translation.value(parameter.defaultValue()));
        }
      }
    }
    return at.tuple(pairs);
  }

  private String qualifiedName(FunctionDef function) {
    return translation.classes.qualified(function.name().name());
  }
}
