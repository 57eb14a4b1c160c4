package dev.banister.python.translate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.antlr.ast.ExtSlice;
import org.python.antlr.ast.IfExp;
import org.python.antlr.ast.Index;
import org.python.antlr.ast.Slice;
import org.python.antlr.ast.Subscript;
import org.python.antlr.ast.expr_contextType;
import org.python.antlr.base.expr;
import org.python.antlr.base.slice;
import org.sonar.plugins.python.api.tree.AssignmentExpression;
import org.sonar.plugins.python.api.tree.AwaitExpression;
import org.sonar.plugins.python.api.tree.BinaryExpression;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.ComprehensionExpression;
import org.sonar.plugins.python.api.tree.ConditionalExpression;
import org.sonar.plugins.python.api.tree.DictCompExpression;
import org.sonar.plugins.python.api.tree.DictionaryLiteral;
import org.sonar.plugins.python.api.tree.EllipsisExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ExpressionList;
import org.sonar.plugins.python.api.tree.LambdaExpression;
import org.sonar.plugins.python.api.tree.ListLiteral;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.NoneExpression;
import org.sonar.plugins.python.api.tree.NumericLiteral;
import org.sonar.plugins.python.api.tree.ParenthesizedExpression;
import org.sonar.plugins.python.api.tree.QualifiedExpression;
import org.sonar.plugins.python.api.tree.ReprExpression;
import org.sonar.plugins.python.api.tree.SetLiteral;
import org.sonar.plugins.python.api.tree.SliceExpression;
import org.sonar.plugins.python.api.tree.SliceItem;
import org.sonar.plugins.python.api.tree.StringLiteral;
import org.sonar.plugins.python.api.tree.SubscriptionExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.Tuple;
import org.sonar.plugins.python.api.tree.UnaryExpression;
import org.sonar.plugins.python.api.tree.UnpackingExpression;
import org.sonar.plugins.python.api.tree.YieldExpression;

/** Translates expressions that are read; hands each family to its translator. */
final class Expressions {
  private final Translation translation;

  Expressions(Translation translation) {
    this.translation = translation;
  }

  expr translate(Expression expression) {
    At at = At.of(expression);
    return switch (expression) {
      case Name name -> translation.names.load(at, name.name(), name);
      case NumericLiteral number -> translation.literals.number(number);
      case StringLiteral text -> translation.literals.text(text);
      case NoneExpression none -> at.none();
      case EllipsisExpression dots -> at.load("Ellipsis");
      case ParenthesizedExpression inner -> translate(inner.expression());
      case QualifiedExpression attribute -> attribute(at, attribute);
      case CallExpression call -> translation.calls.translate(call);
      case SubscriptionExpression item ->
          at.runtime("item", translate(item.object()), index(item.subscripts()));
      case SliceExpression slice -> slice(at, slice, expr_contextType.Load);
      case AssignmentExpression walrus -> translation.targets.assignment(at, walrus);
      case UnaryExpression unary -> translation.operations.unary(at, unary);
      case BinaryExpression binary -> translation.operations.binary(at, binary);
      case ConditionalExpression choice -> conditional(at, choice);
      case LambdaExpression lambda -> translation.functions.lambda(lambda);
      case ListLiteral list -> translation.calls.list(at, list.elements().expressions());
      case Tuple tuple -> translation.calls.tuple(at, tuple.elements());
      case ExpressionList list -> tuple(at, list.expressions());
      case SetLiteral set -> translation.calls.set(at, set.elements());
      case DictionaryLiteral dict -> translation.calls.dict(at, dict.elements());
      case DictCompExpression dict -> translation.comprehensions.dict(at, dict);
      case ComprehensionExpression all -> translation.comprehensions.translate(at, all);
      case YieldExpression yield -> translation.generators.yield(at, yield);
      case AwaitExpression await -> at.runtime("await", translate(await.expression()));
      case UnpackingExpression star ->
          throw TranslationException.syntax(star, "a starred expression has no place here");
      case ReprExpression repr ->
          throw TranslationException.syntax(repr, "backticks belong to Python 2");
      default ->
          throw TranslationException.unsupported(
              expression, "The expression " + expression.getKind());
    };
  }

  /** One expression, or a tuple of several, as return, index and for have them. */
  expr tuple(At at, List<? extends Expression> all) {
    return all.size() == 1 && !(all.getFirst() instanceof UnpackingExpression)
        ? translate(all.getFirst())
        : translation.calls.tuple(at, all);
  }

  private expr conditional(At at, ConditionalExpression choice) {
    return new IfExp(
        at.token(),
        translate(choice.condition()),
        translate(choice.trueExpression()),
        translate(choice.falseExpression()));
  }

  private expr attribute(At at, QualifiedExpression attribute) {
    String name = attribute.name().name();
    expr object = translate(attribute.qualifier());
    check(attribute);
    return Attributes.routed(name)
        ? at.runtime("attribute", object, at.text(name))
        : at.attribute(object, name, expr_contextType.Load);
  }

  void check(QualifiedExpression attribute) {
    if (translation.guarded()) {
      Attributes.checkAccess(attribute.name().name(), attribute);
    }
  }

  expr index(ExpressionList subscripts) {
    return tuple(At.of(subscripts), subscripts.expressions());
  }

  Subscript slice(At at, SliceExpression expression, expr_contextType context) {
    List<Tree> items = expression.sliceList().slices();
    expr object = translate(expression.object());
    if (items.size() == 1 && expression.sliceList().children().size() == 1) {
      return new Subscript(at.token(), object, piece(items.getFirst()), context);
    }
    List<slice> pieces = new ArrayList<>();
    items.forEach(item -> pieces.add(piece(item)));
    return new Subscript(at.token(), object, new ExtSlice(at.token(), pieces), context);
  }

  private slice piece(Tree item) {
    At at = At.of(item);
    if (item instanceof SliceItem bounds) {
      return new Slice(
          at.token(),
          optional(bounds.lowerBound()),
          optional(bounds.upperBound()),
          optional(bounds.stride()));
    }
    return new Index(at.token(), translate((Expression) item));
  }

  private @Nullable expr optional(@Nullable Expression expression) {
    return expression == null ? null : translate(expression);
  }
}
