package dev.banister.python;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.sonar.plugins.python.api.tree.CallExpression;
import org.sonar.plugins.python.api.tree.DictionaryLiteral;
import org.sonar.plugins.python.api.tree.DictionaryLiteralElement;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.KeyValuePair;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.ParenthesizedExpression;
import org.sonar.plugins.python.api.tree.RegularArgument;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * Finds a naming convention that a module writes out: {@code MetaData(naming_convention={…})}, with
 * the dictionary in place or under a name, or a variable called so.
 *
 * @see <a href="https://alembic.sqlalchemy.org/en/latest/naming.html">The importance of naming
 *     constraints</a>
 */
final class NamingConventionFinder {
  private static final String CONVENTION = "naming_convention";

  private final FileInput file;
  private final Map<String, Expression> variables;
  private final Literals literals;

  NamingConventionFinder(FileInput file) {
    this.file = file;
    this.variables = ModuleVariables.of(file).values();
    this.literals = new Literals(variables);
  }

  Map<String, String> convention() {
    Map<String, String> argument = argument(file);
    return argument.isEmpty() ? variable() : argument;
  }

  private Map<String, String> variable() {
    return variables.entrySet().stream()
        .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).contains(CONVENTION))
        .map(entry -> dictionary(entry.getValue()))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(Map.of());
  }

  /** The first {@code naming_convention=} of a call to something that ends in MetaData. */
  private Map<String, String> argument(Tree tree) {
    if (tree instanceof RegularArgument argument && isConvention(argument)) {
      Map<String, String> found = dictionary(argument.expression());
      if (!found.isEmpty()) {
        return found;
      }
    }
    for (Tree child : tree.children()) {
      Map<String, String> found = argument(child);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Map.of();
  }

  private static boolean isConvention(RegularArgument argument) {
    Name keyword = argument.keywordArgument();
    if (keyword == null || !keyword.name().equals(CONVENTION)) {
      return false;
    }
    Tree call = argument.parent() == null ? null : argument.parent().parent();
    return call instanceof CallExpression of
        && of.callee().lastToken().value().endsWith("MetaData");
  }

  private Map<String, String> dictionary(Expression expression) {
    return switch (expression) {
      case DictionaryLiteral dictionary -> entries(dictionary);
      case ParenthesizedExpression inner -> dictionary(inner.expression());
      case Name name when variables.get(name.name()) instanceof DictionaryLiteral dictionary ->
          entries(dictionary);
      default -> Map.of();
    };
  }

  private Map<String, String> entries(DictionaryLiteral dictionary) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (DictionaryLiteralElement element : dictionary.elements()) {
      if (element instanceof KeyValuePair pair) {
        literals
            .text(pair.key())
            .ifPresent(
                key -> literals.text(pair.value()).ifPresent(value -> entries.put(key, value)));
      }
    }
    return entries;
  }
}
