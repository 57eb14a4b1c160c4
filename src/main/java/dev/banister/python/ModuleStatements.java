package dev.banister.python;

import java.util.ArrayList;
import java.util.List;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.StatementList;
import org.sonar.plugins.python.api.tree.Tree;

/** The statements that run when a module is imported, those in an {@code if} or {@code try} too. */
final class ModuleStatements {
  private ModuleStatements() {}

  static List<Statement> of(FileInput file) {
    List<Statement> statements = new ArrayList<>();
    if (file.statements() != null) {
      add(file.statements(), statements);
    }
    return statements;
  }

  private static void add(Tree tree, List<Statement> statements) {
    for (Tree child : tree.children()) {
      if (child instanceof Statement statement) {
        statements.add(statement);
      }
      if (holdsStatements(child)) {
        add(child, statements);
      }
    }
  }

  private static boolean holdsStatements(Tree tree) {
    return switch (tree.getKind()) {
      case IF_STMT, ELSE_CLAUSE, TRY_STMT, EXCEPT_CLAUSE, FINALLY_CLAUSE, WITH_STMT -> true;
      default -> tree instanceof StatementList;
    };
  }
}
