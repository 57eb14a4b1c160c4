package dev.banister.python.translate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.antlr.ast.Assign;
import org.python.antlr.ast.Delete;
import org.python.antlr.ast.ListComp;
import org.python.antlr.ast.comprehension;
import org.python.antlr.ast.expr_contextType;
import org.python.antlr.base.expr;
import org.python.antlr.base.stmt;
import org.sonar.plugins.python.api.tree.AssignmentExpression;
import org.sonar.plugins.python.api.tree.AssignmentStatement;
import org.sonar.plugins.python.api.tree.CompoundAssignmentStatement;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ExpressionList;
import org.sonar.plugins.python.api.tree.ListLiteral;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.ParenthesizedExpression;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.SliceExpression;
import org.sonar.plugins.python.api.tree.SubscriptionExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.Tuple;
import org.sonar.plugins.python.api.tree.UnpackingExpression;

/** Translates what is assigned to and deleted: names, attributes, items and sequences of them. */
final class Targets {
  private final Translation translation;

  Targets(Translation translation) {
    this.translation = translation;
  }

  void assign(AssignmentStatement statement, List<stmt> out) {
    List<ExpressionList> targets = statement.lhsExpressions();
    At at = At.of(statement);
    boolean plain = targets.stream().noneMatch(list -> sequence(list) != null);
    expr value = translation.statements.assigned(statement.assignedValue(), out);
    if (plain) {
      List<expr> stores = new ArrayList<>();
      targets.forEach(list -> stores.add(store(list)));
      out.add(new Assign(at.token(), stores, value));
    } else if (targets.size() == 1) {
      out.add(at.assign(store(targets.getFirst()), unpacked(at, targets.getFirst(), value)));
    } else {
      String kept = translation.fresh("value");
      out.add(at.assign(kept, value));
      targets.forEach(list -> out.add(at.assign(store(list), unpacked(at, list, at.load(kept)))));
    }
  }

  /** A target in the context of a store. */
  expr store(Tree target) {
    At at = At.of(target);
    List<? extends Expression> items = sequence(target);
    if (items != null) {
      List<expr> stores = new ArrayList<>();
      items.forEach(item -> stores.add(store(item)));
      return new org.python.antlr.ast.Tuple(at.token(), stores, expr_contextType.Store);
    }
    return switch (target) {
      case Name name -> translation.names.store(at, name.name(), name);
      case ExpressionList list -> store(list.expressions().getFirst());
      case ParenthesizedExpression inner -> store(inner.expression());
      case UnpackingExpression star -> store(star.expression());
      case QualifiedExpression attribute -> attribute(at, attribute, expr_contextType.Store);
      case SubscriptionExpression item -> item(at, item, expr_contextType.Store);
      case SliceExpression slice ->
          translation.expressions.slice(at, slice, expr_contextType.Store);
      default -> throw TranslationException.syntax(target, "cannot assign here");
    };
  }

  private expr attribute(At at, QualifiedExpression attribute, expr_contextType context) {
    translation.expressions.check(attribute);
    expr object = translation.value(attribute.qualifier());
    return at.attribute(object, attribute.name().name(), context);
  }

  private expr item(At at, SubscriptionExpression item, expr_contextType context) {
    expr object = translation.value(item.object());
    return at.item(object, translation.expressions.index(item.subscripts()), context);
  }

  /** The targets of a sequence; null for a single target. */
  private static @Nullable List<? extends Expression> sequence(@Nullable Tree target) {
    return switch (target) {
      case Tuple tuple -> tuple.elements();
      case ListLiteral list -> list.elements().expressions();
      case ParenthesizedExpression inner -> sequence(inner.expression());
      case ExpressionList list when list.expressions().size() > 1 || list.children().size() > 1 ->
          list.expressions();
      case ExpressionList list -> sequence(list.expressions().getFirst());
      case null, default -> null;
    };
  }

  /** A value taken apart for its target; the value itself for a single target. */
  expr unpacked(At at, Tree target, expr value) {
    return sequence(target) == null ? value : at.runtime("unpack", value, shape(at, target));
  }

  /** The items of an iterable, each taken apart for the target of a loop. */
  expr unpackedEach(At at, Tree target, expr iterable) {
    return sequence(target) == null
        ? at.runtime("iterate", iterable)
        : at.runtime("iterate_unpacked", iterable, shape(at, target));
  }

  boolean isSequence(List<? extends Expression> loopTargets) {
    return loopTargets.size() > 1 || sequence(loopTargets.getFirst()) != null;
  }

  /** Position of the starred item or -1, then the shape of each item: None for a single target. */
  private expr shape(At at, Tree target) {
    List<? extends Expression> items = sequence(target);
    return items == null ? at.none() : shape(at, items);
  }

  expr shape(At at, List<? extends Expression> items) {
    int star = -1;
    List<expr> parts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Expression item = items.get(i);
      if (item instanceof UnpackingExpression starred) {
        if (star >= 0) {
          throw TranslationException.syntax(item, "two starred targets in one assignment");
        }
        star = i;
        parts.add(shape(at, starred.expression()));
      } else {
        parts.add(shape(at, item));
      }
    }
    parts.addFirst(at.number(star));
    return at.tuple(parts);
  }

  /** {@code x += y}, with the target's object and index evaluated once. */
  void augment(CompoundAssignmentStatement statement, List<stmt> out) {
    At at = At.of(statement);
    String function = Operations.inPlace(statement.compoundAssignmentToken().value());
    Expression target = bare(statement.lhsExpression());
    if (target instanceof Name name) {
      expr old = translation.names.load(at, name.name(), name);
      expr value = added(statement, out);
      out.add(at.assign(store(name), at.runtime(function, old, value)));
      return;
    }
    String object = translation.fresh("object");
    if (target instanceof QualifiedExpression attribute) {
      translation.expressions.check(attribute);
      String name = attribute.name().name();
      out.add(at.assign(object, translation.value(attribute.qualifier())));
      expr old = at.attribute(at.load(object), name, expr_contextType.Load);
      expr value = added(statement, out);
      out.add(
          at.assign(
              at.attribute(at.load(object), name, expr_contextType.Store),
              at.runtime(function, old, value)));
      return;
    }
    if (!(target instanceof SubscriptionExpression item)) {
      throw TranslationException.unsupported(target, "An augmented assignment to a slice");
    }
    String index = translation.fresh("index");
    out.add(at.assign(object, translation.value(item.object())));
    out.add(at.assign(index, translation.expressions.index(item.subscripts())));
    expr old = at.runtime("item", at.load(object), at.load(index));
    expr value = added(statement, out);
    out.add(
        at.assign(
            at.item(at.load(object), at.load(index), expr_contextType.Store),
            at.runtime(function, old, value)));
  }

  private expr added(CompoundAssignmentStatement statement, List<stmt> out) {
    translation.yields.takeOut(statement.rhsExpression(), out);
    return translation.value(statement.rhsExpression());
  }

  private static Expression bare(Expression expression) {
    return expression instanceof ParenthesizedExpression inner
        ? bare(inner.expression())
        : expression;
  }

  void delete(Tree target, List<stmt> out) {
    At at = At.of(target);
    List<? extends Expression> items = sequence(target);
    if (items != null) {
      items.forEach(item -> delete(item, out));
      return;
    }
    switch (target) {
      case Name name -> out.add(translation.names.delete(at, name.name(), name));
      case ParenthesizedExpression inner -> delete(inner.expression(), out);
      case QualifiedExpression attribute ->
          out.add(delete(at, attribute(at, attribute, expr_contextType.Del)));
      case SubscriptionExpression item -> out.add(delete(at, item(at, item, expr_contextType.Del)));
      case SliceExpression slice ->
          out.add(delete(at, translation.expressions.slice(at, slice, expr_contextType.Del)));
      default -> throw TranslationException.syntax(target, "cannot delete this");
    }
  }

  private static stmt delete(At at, expr target) {
    return new Delete(at.token(), At.list(target));
  }

  /** {@code (name := value)}. */
  expr assignment(At at, AssignmentExpression walrus) {
    String name = walrus.lhsName().name();
    expr value = translation.value(walrus.expression());
    Scope scope = translation.scope();
    Scope target = scope.target();
    if (target.access(name) == Scope.Access.CELL) {
      return at.runtime("keep", at.load(target.spelling(name)), value);
    }
    return target.binder(name) == null && scope.frame() != target
        ? at.runtime("set_global", at.text(name), value)
        : keep(at, name, value);
  }

  /** Assigns inside an expression: a list comprehension of Jython leaks its variable. */
  expr keep(At at, String name, expr value) {
    expr single = new org.python.antlr.ast.List(at.token(), At.list(value), expr_contextType.Load);
    expr leaking =
        new ListComp(
            at.token(),
            at.load(name),
            At.list(new comprehension(at.token(), at.store(name), single, new ArrayList<>())));
    return at.item(leaking, at.number(0), expr_contextType.Load);
  }
}
