package dev.banister.python.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.python.antlr.ast.Break;
import org.python.antlr.ast.Continue;
import org.python.antlr.ast.Global;
import org.python.antlr.ast.If;
import org.python.antlr.ast.Pass;
import org.python.antlr.ast.Raise;
import org.python.antlr.ast.Return;
import org.python.antlr.ast.UnaryOp;
import org.python.antlr.ast.unaryopType;
import org.python.antlr.base.expr;
import org.python.antlr.base.stmt;
import org.sonar.plugins.python.api.tree.AnnotatedAssignment;
import org.sonar.plugins.python.api.tree.AssertStatement;
import org.sonar.plugins.python.api.tree.AssignmentStatement;
import org.sonar.plugins.python.api.tree.BreakStatement;
import org.sonar.plugins.python.api.tree.ClassDef;
import org.sonar.plugins.python.api.tree.CompoundAssignmentStatement;
import org.sonar.plugins.python.api.tree.ContinueStatement;
import org.sonar.plugins.python.api.tree.DelStatement;
import org.sonar.plugins.python.api.tree.ExecStatement;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ExpressionStatement;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.GlobalStatement;
import org.sonar.plugins.python.api.tree.ImportFrom;
import org.sonar.plugins.python.api.tree.ImportName;
import org.sonar.plugins.python.api.tree.NonlocalStatement;
import org.sonar.plugins.python.api.tree.ParenthesizedExpression;
import org.sonar.plugins.python.api.tree.PassStatement;
import org.sonar.plugins.python.api.tree.PrintStatement;
import org.sonar.plugins.python.api.tree.RaiseStatement;
import org.sonar.plugins.python.api.tree.ReturnStatement;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.StatementList;
import org.sonar.plugins.python.api.tree.TypeAliasStatement;
import org.sonar.plugins.python.api.tree.YieldExpression;
import org.sonar.plugins.python.api.tree.YieldStatement;

/** Translates simple statements and hands the others to their translators. */
final class Statements {
  private final Translation translation;

  Statements(Translation translation) {
    this.translation = translation;
  }

  /** The statements of a block, at least one. */
  List<stmt> body(StatementList list) {
    List<stmt> body = translation.parts.block(list.statements());
    if (body.isEmpty()) {
      body.add(new Pass(At.of(list).token()));
    }
    return body;
  }

  void translate(Statement statement, List<stmt> out) {
    At at = At.of(statement);
    Consumer<Statement> span =
        simple -> translation.spans().add(simple.firstToken().line(), simple.lastToken().line());
    switch (statement) {
      case FunctionDef function ->
          translation.knowing(
              function.typeParams(), () -> translation.functions.define(function, out));
      case ClassDef definition ->
          translation.knowing(
              definition.typeParams(), () -> translation.classes.define(definition, out));
      case ExpressionStatement expression -> {
        span.accept(expression);
        evaluate(expression, out);
      }
      case AssignmentStatement assignment -> {
        span.accept(assignment);
        translation.targets.assign(assignment, out);
      }
      case AnnotatedAssignment annotated -> {
        span.accept(annotated);
        annotated(at, annotated, out);
      }
      case CompoundAssignmentStatement compound -> {
        span.accept(compound);
        translation.targets.augment(compound, out);
      }
      case ReturnStatement returned -> {
        span.accept(returned);
        returned(at, returned, out);
      }
      case RaiseStatement raise -> {
        span.accept(raise);
        raise.expressions().forEach(raised -> translation.yields.takeOut(raised, out));
        translation.yields.takeOut(raise.fromExpression(), out);
        raise(at, raise, out);
      }
      case AssertStatement assertion -> {
        span.accept(assertion);
        translation.yields.takeOut(assertion.condition(), out);
        out.add(assertion(at, assertion));
      }
      case YieldStatement yield -> {
        span.accept(yield);
        out.add(at.evaluate(assigned(yield.yieldExpression(), out)));
      }
      case DelStatement deletion ->
          deletion.expressions().forEach(target -> translation.targets.delete(target, out));
      case PassStatement pass -> out.add(new Pass(at.token()));
      case BreakStatement stop -> out.add(new Break(at.token()));
      case ContinueStatement next -> out.add(new Continue(at.token()));
      case GlobalStatement global -> out.add(global(at, global));
      case NonlocalStatement nonlocal -> {}
      case ImportName imports -> translation.imports.whole(imports, out);
      case ImportFrom imports -> translation.imports.names(imports, out);
      case TypeAliasStatement alias ->
          out.add(
              at.assign(
                  translation.targets.store(alias.name()),
                  at.runtime("type_alias", at.text(alias.name().name()))));
      case PrintStatement print ->
          throw TranslationException.syntax(print, "the print statement belongs to Python 2");
      case ExecStatement exec ->
          throw TranslationException.syntax(exec, "the exec statement belongs to Python 2");
      default -> translation.compounds.translate(statement, out);
    }
  }

  private void evaluate(ExpressionStatement statement, List<stmt> out) {
    for (Expression expression : statement.expressions()) {
      out.add(At.of(expression).evaluate(assigned(expression, out)));
    }
  }

  /** A value that is assigned or dropped; {@code yield from} is expanded in front of it. */
  expr assigned(Expression expression, List<stmt> out) {
    Expression bare = expression;
    while (bare instanceof ParenthesizedExpression inner) {
      bare = inner.expression();
    }
    if (!(bare instanceof YieldExpression yield)) {
      translation.yields.takeOut(bare, out);
      return translation.value(bare);
    }
    yield.expressions().forEach(value -> translation.yields.takeOut(value, out));
    return yield.fromKeyword() == null
        ? translation.generators.plain(At.of(yield), yield)
        : translation.generators.delegate(yield, out);
  }

  private void annotated(At at, AnnotatedAssignment annotated, List<stmt> out) {
    Expression value = annotated.assignedValue();
    if (value != null) {
      out.add(at.assign(translation.targets.store(annotated.variable()), assigned(value, out)));
    }
  }

  private void returned(At at, ReturnStatement statement, List<stmt> out) {
    if (translation.scope().kind() != Scope.Kind.FUNCTION) {
      throw TranslationException.syntax(statement, "return outside of a function");
    }
    expr value = returnValue(at, statement, out);
    if (translation.scope().yields()) {
      out.add(translation.generators.finish(at, value));
      out.add(new Return(at.token(), null));
    } else {
      out.add(new Return(at.token(), value));
    }
  }

  private @Nullable expr returnValue(At at, ReturnStatement statement, List<stmt> out) {
    List<Expression> values = statement.expressions();
    return switch (values.size()) {
      case 0 -> null;
      case 1 ->
          statement.commas().isEmpty()
              ? assigned(values.getFirst(), out)
              : translation.calls.tuple(at, values);
      default -> translation.calls.tuple(at, values);
    };
  }

  private void raise(At at, RaiseStatement statement, List<stmt> out) {
    List<Expression> raised = statement.expressions();
    if (raised.size() > 1) {
      throw TranslationException.syntax(statement, "raise with a comma belongs to Python 2");
    }
    if (raised.isEmpty()) {
      out.add(at.evaluate(at.runtime("raise_again")));
      out.add(new Raise(at.token(), null, null, null));
      return;
    }
    expr exception = translation.value(raised.getFirst());
    Expression cause = statement.fromExpression();
    expr made =
        cause == null
            ? at.runtime("exception", exception)
            : at.runtime("exception", exception, translation.value(cause));
    out.add(new Raise(at.token(), made, null, null));
  }

  private stmt assertion(At at, AssertStatement statement) {
    expr failed =
        statement.message() == null
            ? at.runtime("failed")
            : at.runtime("failed", translation.value(statement.message()));
    return new If(
        at.token(),
        new UnaryOp(at.token(), unaryopType.Not, translation.value(statement.condition())),
        At.list(new Raise(at.token(), at.runtime("exception", failed), null, null)),
        At.list());
  }

  private static stmt global(At at, GlobalStatement statement) {
    List<String> names = new ArrayList<>();
    statement.variables().forEach(name -> names.add(name.name()));
    return new Global(at.token(), names);
  }
}
