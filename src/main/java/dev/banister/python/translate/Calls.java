package dev.banister.python.translate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.python.antlr.ast.Call;
import org.python.antlr.ast.Tuple;
import org.python.antlr.ast.expr_contextType;
import org.python.antlr.ast.keyword;
import org.python.antlr.base.expr;
import org.sonar.plugins.python.api.tree.Argument;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.DictionaryLiteralElement;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.KeyValuePair;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.UnpackingExpression;

/** Translates calls and the displays of lists, tuples, sets and dicts. */
final class Calls {
  private final Translation translation;

  Calls(Translation translation) {
    this.translation = translation;
  }

  expr translate(CallExpression call) {
    At at = At.of(call);
    if (isBareSuper(call)) {
      return superOfMethod(at, call);
    }
    expr callee = translation.value(call.callee());
    List<Argument> arguments = call.arguments();
    checkKeywords(arguments);
    if (isPlain(arguments) && !translation.weights().tooLong(call)) {
      return plain(at, callee, arguments);
    }
    return at.runtime("call", callee, positional(at, arguments), keywords(at, arguments));
  }

  private static boolean isPlain(List<Argument> arguments) {
    boolean named = false;
    for (Argument argument : arguments) {
      if (!(argument instanceof RegularArgument regular)) {
        return false;
      }
      named |= regular.keywordArgument() != null;
    }
    return true;
  }

  private static void checkKeywords(List<Argument> arguments) {
    Set<String> seen = new HashSet<>();
    boolean named = false;
    for (Argument argument : arguments) {
      if (argument instanceof RegularArgument regular && regular.keywordArgument() != null) {
        named = true;
        String name = regular.keywordArgument().name();
        if (!seen.add(name)) {
          throw TranslationException.syntax(argument, "keyword argument repeated: " + name);
        }
      } else if (argument instanceof RegularArgument && named) {
        throw TranslationException.syntax(argument, "positional argument follows keyword argument");
      }
    }
  }

  private Call plain(At at, expr callee, List<Argument> arguments) {
    List<expr> values = new ArrayList<>();
    List<keyword> keywords = new ArrayList<>();
    for (Argument argument : arguments) {
      RegularArgument regular = (RegularArgument) argument;
      expr value = translation.value(regular.expression());
      if (regular.keywordArgument() == null) {
        values.add(value);
      } else {
        keywords.add(new keyword(At.of(regular).token(), regular.keywordArgument().name(), value));
      }
    }
    return new Call(at.token(), callee, values, keywords, null, null);
  }

  private expr positional(At at, List<Argument> arguments) {
    List<Expression> values = new ArrayList<>();
    for (Argument argument : arguments) {
      if (argument instanceof UnpackingExpression star && star.starToken().value().equals("*")) {
        values.add(star);
      } else if (argument instanceof RegularArgument plain && plain.keywordArgument() == null) {
        values.add(plain.expression());
      }
    }
    return gather(at, values);
  }

  private expr keywords(At at, List<Argument> arguments) {
    List<expr> flat = new ArrayList<>();
    for (Argument argument : arguments) {
      At place = At.of(argument);
      if (argument instanceof UnpackingExpression star && star.starToken().value().equals("**")) {
        flat.add(place.load(Reserved.name("spread")));
        flat.add(translation.value(star.expression()));
      } else if (argument instanceof RegularArgument named && named.keywordArgument() != null) {
        flat.add(place.text(named.keywordArgument().name()));
        flat.add(part(named.expression()));
      }
    }
    return at.tuple(flat);
  }

  private static boolean isBareSuper(CallExpression call) {
    return call.callee() instanceof Name name
        && name.name().equals("super")
        && call.arguments().isEmpty();
  }

  private expr superOfMethod(At at, CallExpression call) {
    Scope owner = translation.names.methodOfClass();
    String self = owner == null ? null : firstParameter(owner);
    if (owner == null || self == null) {
      throw TranslationException.unsupported(call, "super() outside of a method");
    }
    expr type =
        at.item(at.load(translation.names.cellOf(owner)), at.number(0), expr_contextType.Load);
    return at.runtime("super", type, translation.names.load(at, self, call));
  }

  private @org.jspecify.annotations.Nullable String firstParameter(Scope owner) {
    Scope scope = translation.scope();
    while (scope.enclosing() != owner) {
      scope = scope.enclosing();
    }
    return scope.bound().isEmpty() ? null : scope.bound().iterator().next();
  }

  expr list(At at, List<? extends Expression> elements) {
    return needsGathering(elements)
        ? gather(at, elements)
        : new org.python.antlr.ast.List(
            at.token(), translation.values(elements), expr_contextType.Load);
  }

  expr tuple(At at, List<? extends Expression> elements) {
    return needsGathering(elements)
        ? at.runtime("tuple", gather(at, elements))
        : new Tuple(at.token(), translation.values(elements), expr_contextType.Load);
  }

  expr set(At at, List<? extends Expression> elements) {
    return needsGathering(elements)
        ? at.runtime("set", gather(at, elements))
        : new org.python.antlr.ast.Set(at.token(), translation.values(elements));
  }

  private boolean needsGathering(List<? extends Expression> elements) {
    return elements.stream().anyMatch(UnpackingExpression.class::isInstance)
        || translation.weights().fillsPart(weight(elements));
  }

  private int weight(List<? extends Tree> trees) {
    return trees.stream().mapToInt(translation.weights()::of).sum();
  }

  /** A list of values, some of them starred; long ones are made part by part. */
  private expr gather(At at, List<? extends Expression> elements) {
    List<expr> gathered = new ArrayList<>();
    for (List<Expression> group : groups(elements)) {
      if (group.size() == 1 && group.getFirst() instanceof UnpackingExpression star) {
        gathered.add(At.of(star).runtime("star", translation.value(star.expression())));
      } else if (elements.size() > group.size() && group.size() > 1) {
        At place = At.of(group.getFirst());
        gathered.add(
            place.runtime(
                "star",
                translation.parts.thunk(
                    place,
                    new org.python.antlr.ast.List(
                        place.token(), values(group), expr_contextType.Load))));
      } else {
        gathered.addAll(values(group));
      }
    }
    return at.call(at.load(Reserved.name("gather")), gathered);
  }

  private List<expr> values(List<Expression> group) {
    List<expr> values = new ArrayList<>();
    group.forEach(element -> values.add(part(element)));
    return values;
  }

  /** A value, in a method of its own when it is long. */
  private expr part(Expression expression) {
    boolean apart =
        translation.weights().fillsPart(translation.weights().of(expression))
            && translation.parts.movable(expression);
    expr value = translation.value(expression);
    return apart ? translation.parts.thunk(At.of(expression), value) : value;
  }

  private List<List<Expression>> groups(List<? extends Expression> elements) {
    List<List<Expression>> groups = new ArrayList<>();
    List<Expression> group = new ArrayList<>();
    boolean split = translation.weights().fillsPart(weight(elements));
    for (Expression element : elements) {
      boolean alone = element instanceof UnpackingExpression;
      boolean full = split && translation.weights().fillsPart(weight(group));
      if (!group.isEmpty() && (alone || full)) {
        groups.add(group);
        group = new ArrayList<>();
      }
      group.add(element);
      if (alone) {
        groups.add(group);
        group = new ArrayList<>();
      }
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return splittable(groups);
  }

  /** Groups that may become methods of their own; the others fall apart into single values. */
  private List<List<Expression>> splittable(List<List<Expression>> groups) {
    List<List<Expression>> usable = new ArrayList<>();
    for (List<Expression> group : groups) {
      if (group.stream().allMatch(translation.parts::movable)) {
        usable.add(group);
      } else {
        group.forEach(one -> usable.add(List.of(one)));
      }
    }
    return usable;
  }

  expr dict(At at, List<DictionaryLiteralElement> elements) {
    if (translation.weights().fillsPart(weight(elements)) && elements.size() > 1) {
      return longDict(at, elements);
    }
    List<expr> flat = new ArrayList<>();
    for (DictionaryLiteralElement element : elements) {
      At place = At.of(element);
      if (element instanceof KeyValuePair pair) {
        flat.add(translation.value(pair.key()));
        flat.add(part(pair.value()));
      } else {
        flat.add(place.load(Reserved.name("spread")));
        flat.add(translation.value(((UnpackingExpression) element).expression()));
      }
    }
    return at.call(at.load(Reserved.name("dict")), flat);
  }

  private expr longDict(At at, List<DictionaryLiteralElement> elements) {
    List<expr> flat = new ArrayList<>();
    int half = elements.size() / 2;
    for (List<DictionaryLiteralElement> side :
        List.of(elements.subList(0, half), elements.subList(half, elements.size()))) {
      At place = At.of(side.getFirst());
      boolean apart = side.stream().allMatch(translation.parts::movable);
      expr value = dict(place, side);
      flat.add(place.load(Reserved.name("spread")));
      flat.add(apart ? translation.parts.thunk(place, value) : value);
    }
    return at.call(at.load(Reserved.name("dict")), flat);
  }
}
