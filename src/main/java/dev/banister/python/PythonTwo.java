package dev.banister.python;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.ExceptClause;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.NumericLiteral;
import org.sonar.plugins.python.api.tree.PrintStatement;
import org.sonar.plugins.python.api.tree.RaiseStatement;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.StringElement;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;

/** Finds the first thing in a file that Python 2 takes and Python 3 does not. */
final class PythonTwo {
  private static final Pattern OLD_NUMBER = Pattern.compile("0[0-9]*[1-9][0-9]*|.*[lL]");

  /** The statement that has it, or null when the file is Python 3. */
  @Nullable Statement first(FileInput file) {
    Tree found = find(file);
    while (found != null && !(found instanceof Statement)) {
      found = found.parent();
    }
    return (Statement) found;
  }

  private static @Nullable Tree find(Tree tree) {
    if (isOld(tree)) {
      return tree;
    }
    for (Tree child : tree.children()) {
      Tree found = find(child);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean isOld(Tree tree) {
    return switch (tree.getKind()) {
      case PRINT_STMT -> !((PrintStatement) tree).expressions().isEmpty();
      case EXEC_STMT, REPR, TUPLE_PARAMETER -> true;
      case EXCEPT_CLAUSE -> ((ExceptClause) tree).commaToken() != null;
      case RAISE_STMT -> ((RaiseStatement) tree).expressions().size() > 1;
      case NUMERIC_LITERAL -> isOldNumber(((NumericLiteral) tree).valueAsString());
      case STRING_ELEMENT -> ((StringElement) tree).prefix().toLowerCase(Locale.ROOT).equals("ur");
      case COMPARISON -> hasOldOperator(tree);
      default -> false;
    };
  }

  private static boolean isOldNumber(String number) {
    return OLD_NUMBER.matcher(number).matches();
  }

  private static boolean hasOldOperator(Tree comparison) {
    return comparison.children().stream()
        .anyMatch(child -> child instanceof Token token && token.value().equals("<>"));
  }
}
