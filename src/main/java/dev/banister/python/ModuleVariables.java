package dev.banister.python;

import dev.banister.project.ScriptHead.Absent;
import dev.banister.project.ScriptHead.Computed;
import dev.banister.project.ScriptHead.Declared;
import dev.banister.project.ScriptHead.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sonar.plugins.python.api.tree.AnnotatedAssignment;
import org.sonar.plugins.python.api.tree.AssignmentStatement;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ExpressionList;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.ListLiteral;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.ParenthesizedExpression;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tuple;
import org.sonar.python.tree.TreeUtils;

/** The variables of a module, each with what was assigned to it last. */
final class ModuleVariables {
  private final Map<String, Expression> values = new HashMap<>();

  private ModuleVariables() {}

  static ModuleVariables of(FileInput file) {
    ModuleVariables variables = new ModuleVariables();
    ModuleStatements.of(file).forEach(variables::take);
    return variables;
  }

  Map<String, Expression> values() {
    return values;
  }

  /** One of Alembic's variables. */
  Declared declared(String name) {
    Expression value = values.get(name);
    if (value == null) {
      return new Absent();
    }
    int line = value.firstToken().line();
    return new Literals(values)
        .texts(value)
        .<Declared>map(texts -> new Texts(line, texts))
        .orElseGet(() -> new Computed(line, source(value)));
  }

  private static String source(Expression expression) {
    StringBuilder source = new StringBuilder();
    for (Token token : TreeUtils.tokens(expression)) {
      source.append(token.value());
    }
    return source.toString();
  }

  private void take(Statement statement) {
    switch (statement) {
      case AnnotatedAssignment annotated when annotated.assignedValue() != null ->
          assign(annotated.variable(), annotated.assignedValue());
      case AssignmentStatement assignment -> {
        for (ExpressionList targets : assignment.lhsExpressions()) {
          assign(targets.expressions(), assignment.assignedValue());
        }
      }
      default -> {}
    }
  }

  private void assign(List<Expression> targets, Expression value) {
    if (targets.size() == 1) {
      assign(targets.getFirst(), value);
      return;
    }
    List<Expression> items = items(value);
    for (int i = 0; i < targets.size() && targets.size() == items.size(); i++) {
      assign(targets.get(i), items.get(i));
    }
  }

  private void assign(Expression target, Expression value) {
    switch (target) {
      case Name name -> values.put(name.name(), value);
      case Tuple tuple -> assign(tuple.elements(), value);
      case ParenthesizedExpression inner -> assign(inner.expression(), value);
      default -> {}
    }
  }

  private static List<Expression> items(Expression value) {
    return switch (value) {
      case Tuple tuple -> tuple.elements();
      case ListLiteral list -> list.elements().expressions();
      case ParenthesizedExpression inner -> items(inner.expression());
      default -> List.of();
    };
  }
}
