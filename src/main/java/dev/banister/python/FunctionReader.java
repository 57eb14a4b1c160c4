package dev.banister.python;

import dev.banister.project.MigrationScript.FunctionText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.ExpressionStatement;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.Trivia;
import org.sonar.python.tree.TreeUtils;

/** Finds the functions of a module as text: where they stand, what is said in them. */
final class FunctionReader {
  private final List<Statement> statements;
  private final List<Token> tokens;

  FunctionReader(FileInput file) {
    this.statements = ModuleStatements.of(file);
    this.tokens = TreeUtils.tokens(file);
  }

  /** The function that counts when the module is imported: the last one of the name. */
  @Nullable FunctionText read(String name) {
    return statements.stream()
        .filter(statement -> statement instanceof FunctionDef)
        .map(FunctionDef.class::cast)
        .filter(function -> function.name().name().equals(name))
        .reduce((earlier, later) -> later)
        .map(this::read)
        .orElse(null);
  }

  private FunctionText read(FunctionDef function) {
    int line = function.defKeyword().line();
    int codeEnd = lastLine(function);
    List<String> comments = new ArrayList<>();
    int end = codeEnd;
    for (Token token : tokens) {
      if (token.line() < line) {
        continue;
      }
      for (Trivia trivia : token.trivia()) {
        Token comment = trivia.token();
        if (belongs(comment, function, codeEnd)) {
          comments.add(text(comment.value()));
          end = Math.max(end, comment.line());
        }
      }
      if (token.line() > codeEnd && !token.value().isBlank()) {
        break;
      }
    }
    return new FunctionText(
        line, end, Docstring.of(function.docstring()), comments, isEmpty(function));
  }

  /** Comments between the function's lines, and those after it that are indented like its body. */
  private static boolean belongs(Token comment, FunctionDef function, int codeEnd) {
    boolean inside = comment.line() >= function.defKeyword().line() && comment.line() <= codeEnd;
    boolean after = comment.line() > codeEnd && comment.column() > column(function);
    return inside || after;
  }

  private static int column(FunctionDef function) {
    Token async = function.asyncKeyword();
    return async == null ? function.defKeyword().column() : async.column();
  }

  private static String text(String comment) {
    return comment.replaceFirst("^#+", "").strip();
  }

  /** The last line with code; a text may reach over several. */
  private static int lastLine(FunctionDef function) {
    int last = function.defKeyword().line();
    for (Token token : TreeUtils.tokens(function)) {
      String value = token.value();
      if (!value.isBlank()) {
        int line = token.line();
        for (int i = value.indexOf('\n'); i >= 0; i = value.indexOf('\n', i + 1)) {
          line++;
        }
        last = Math.max(last, line);
      }
    }
    return last;
  }

  private static boolean isEmpty(FunctionDef function) {
    return function.body().statements().stream().allMatch(FunctionReader::doesNothing);
  }

  private static boolean doesNothing(Statement statement) {
    return switch (statement) {
      case ExpressionStatement expression ->
          expression.expressions().stream()
              .allMatch(e -> e.is(Tree.Kind.STRING_LITERAL) || e.is(Tree.Kind.ELLIPSIS));
      default -> statement.is(Tree.Kind.PASS_STMT);
    };
  }
}
