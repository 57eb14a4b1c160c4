package dev.banister.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sonar.plugins.python.api.tree.BinaryExpression;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ListLiteral;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.ParenthesizedExpression;
import org.sonar.plugins.python.api.tree.SetLiteral;
import org.sonar.plugins.python.api.tree.StringElement;
import org.sonar.plugins.python.api.tree.StringLiteral;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.Tuple;

/** Evaluates the texts and lists of texts that a module writes out, also through its constants. */
final class Literals {
  private static final int DEEPEST_NAME = 8;

  private final Map<String, Expression> constants;

  Literals(Map<String, Expression> constants) {
    this.constants = constants;
  }

  /** A text, or nothing when it is no text or can't be known. */
  Optional<String> text(Expression expression) {
    return text(expression, 0);
  }

  private Optional<String> text(Expression expression, int depth) {
    return switch (expression) {
      case StringLiteral literal -> text(literal);
      case ParenthesizedExpression inner -> text(inner.expression(), depth);
      case Name name when constant(name, depth) -> text(constants.get(name.name()), depth + 1);
      case BinaryExpression sum when sum.is(Tree.Kind.PLUS) ->
          text(sum.leftOperand(), depth)
              .flatMap(left -> text(sum.rightOperand(), depth).map(left::concat));
      default -> Optional.empty();
    };
  }

  private boolean constant(Name name, int depth) {
    return depth < DEEPEST_NAME && constants.containsKey(name.name());
  }

  /** A string literal with all its parts, unless it has bytes or something to fill in. */
  static Optional<String> text(StringLiteral literal) {
    StringBuilder text = new StringBuilder();
    for (StringElement element : literal.stringElements()) {
      String prefix = element.prefix().toLowerCase(Locale.ROOT);
      if (prefix.contains("b") || !element.formattedExpressions().isEmpty()) {
        return Optional.empty();
      }
      String raw = element.trimmedQuotesValue();
      text.append(prefix.contains("r") ? raw : Escapes.resolve(raw));
    }
    return Optional.of(text.toString());
  }

  /**
   * A text, a tuple, list or set of texts, or {@code None}, each as the list that Alembic makes of
   * it.
   */
  Optional<List<String>> texts(Expression expression) {
    return texts(expression, 0);
  }

  private Optional<List<String>> texts(Expression expression, int depth) {
    return switch (expression) {
      case ParenthesizedExpression inner -> texts(inner.expression(), depth);
      case Tuple tuple -> all(tuple.elements(), depth);
      case ListLiteral list -> all(list.elements().expressions(), depth);
      case SetLiteral set -> all(set.elements(), depth);
      case Name name when constant(name, depth) -> texts(constants.get(name.name()), depth + 1);
      default ->
          expression.is(Tree.Kind.NONE)
              ? Optional.of(List.of())
              : text(expression, depth).map(List::of);
    };
  }

  private Optional<List<String>> all(List<Expression> elements, int depth) {
    List<String> texts = new ArrayList<>();
    for (Expression element : elements) {
      Optional<String> text =
          element.is(Tree.Kind.NONE) ? Optional.of("None") : text(element, depth);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of(texts);
  }
}
