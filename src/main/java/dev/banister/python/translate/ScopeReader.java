package dev.banister.python.translate;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.AliasedName;
import org.sonar.plugins.python.api.tree.AnnotatedAssignment;
import org.sonar.plugins.python.api.tree.AnyParameter;
import org.sonar.plugins.python.api.tree.AssignmentExpression;
import org.sonar.plugins.python.api.tree.AssignmentStatement;
import org.sonar.plugins.python.api.tree.BaseTreeVisitor;
import org.sonar.plugins.python.api.tree.CapturePattern;
import org.sonar.plugins.python.api.tree.ClassDef;
import org.sonar.plugins.python.api.tree.CompoundAssignmentStatement;
import org.sonar.plugins.python.api.tree.ComprehensionExpression;
import org.sonar.plugins.python.api.tree.ComprehensionFor;
import org.sonar.plugins.python.api.tree.DelStatement;
import org.sonar.plugins.python.api.tree.DictCompExpression;
import org.sonar.plugins.python.api.tree.ExceptClause;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.ExpressionList;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.FunctionDef;
import org.sonar.plugins.python.api.tree.GlobalStatement;
import org.sonar.plugins.python.api.tree.ImportFrom;
import org.sonar.plugins.python.api.tree.ImportName;
import org.sonar.plugins.python.api.tree.LambdaExpression;
import org.sonar.plugins.python.api.tree.ListLiteral;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.NonlocalStatement;
import org.sonar.plugins.python.api.tree.Parameter;
import org.sonar.plugins.python.api.tree.ParameterList;
import org.sonar.plugins.python.api.tree.ParenthesizedExpression;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.Tuple;
import org.sonar.plugins.python.api.tree.TypeAliasStatement;
import org.sonar.plugins.python.api.tree.TypeAnnotation;
import org.sonar.plugins.python.api.tree.UnpackingExpression;
import org.sonar.plugins.python.api.tree.WithItem;
import org.sonar.plugins.python.api.tree.YieldExpression;

/**
 * Finds the scopes of a script and the names that each of them binds, after the chapter on naming
 * and binding of Python's reference.
 */
final class ScopeReader extends BaseTreeVisitor {
  private final Map<Tree, Scope> scopes = new IdentityHashMap<>();
  private final Weights weights;
  private final Translation.Access access;
  private Scope current;

  private ScopeReader(FileInput file, Weights weights, Translation.Access access) {
    this.weights = weights;
    this.access = access;
    this.current = open(Scope.Kind.MODULE, null, file);
  }

  /** The scopes by the tree that opens them. */
  static Map<Tree, Scope> read(FileInput file, Weights weights, Translation.Access access) {
    ScopeReader reader = new ScopeReader(file, weights, access);
    reader.scan(file.statements());
    List.copyOf(reader.scopes.values()).forEach(ScopeReader::settle);
    return reader.scopes;
  }

  private Scope open(Scope.Kind kind, @Nullable Scope parent, Tree tree) {
    Scope scope = new Scope(kind, parent, scopes.size(), tree);
    scopes.put(tree, scope);
    return scope;
  }

  private void within(Scope.Kind kind, Tree tree, Runnable reading) {
    Scope outer = current;
    current = open(kind, outer, tree);
    if (weights.tooLong(tree)) {
      current.markOversized();
    }
    reading.run();
    current = outer;
  }

  /**
   * Names that inner functions assign move to cells, and names that they read of a handler, which
   * unbinds them; so do all names of an oversized function.
   */
  private static void settle(Scope scope) {
    for (String name : scope.nonlocals()) {
      Scope binder = scope.binder(name);
      if (binder == null) {
        throw TranslationException.syntax(scope.tree(), "no binding for nonlocal '" + name + "'");
      }
      binder.cells().add(name);
    }
    for (String name : scope.used()) {
      Scope binder = scope.binder(name);
      if (binder != null && binder != scope.frame() && binder.handled().contains(name)) {
        binder.cells().add(name);
      }
    }
    if (scope.oversized() && scope.tree() instanceof FunctionDef) {
      scope.bound().stream()
          .filter(name -> !scope.globals().contains(name) && !scope.nonlocals().contains(name))
          .forEach(scope.cells()::add);
    }
  }

  private void bind(String name) {
    bind(current, name);
  }

  private void bind(Scope scope, String name) {
    if (access == Translation.Access.GUARDED && Reserved.is(name)) {
      throw TranslationException.forbidden(
          current.tree(), "Names that begin with " + Reserved.PREFIX + " are reserved.");
    }
    scope.bound().add(name);
  }

  private void bindTarget(@Nullable Tree target) {
    switch (target) {
      case Name name -> bind(name.name());
      case Tuple tuple -> tuple.elements().forEach(this::bindTarget);
      case ListLiteral list -> list.elements().expressions().forEach(this::bindTarget);
      case ExpressionList list -> list.expressions().forEach(this::bindTarget);
      case ParenthesizedExpression inner -> bindTarget(inner.expression());
      case UnpackingExpression unpacking -> bindTarget(unpacking.expression());
      case null, default -> scan(target);
    }
  }

  @Override
  public void visitName(Name name) {
    current.used().add(name.name());
  }

  @Override
  public void visitFunctionDef(FunctionDef function) {
    bind(function.name().name());
    scan(function.decorators());
    defaults(function.parameters());
    within(
        Scope.Kind.FUNCTION,
        function,
        () -> {
          parameters(function.parameters());
          scan(function.body());
        });
  }

  @Override
  public void visitLambda(LambdaExpression lambda) {
    defaults(lambda.parameters());
    within(
        Scope.Kind.FUNCTION,
        lambda,
        () -> {
          parameters(lambda.parameters());
          scan(lambda.expression());
        });
  }

  private void defaults(@Nullable ParameterList parameters) {
    if (parameters != null) {
      parameters.nonTuple().forEach(parameter -> scan(parameter.defaultValue()));
    }
  }

  private void parameters(@Nullable ParameterList parameters) {
    if (parameters == null) {
      return;
    }
    for (AnyParameter any : parameters.all()) {
      if (any instanceof Parameter parameter && parameter.name() != null) {
        bind(parameter.name().name());
      }
    }
  }

  @Override
  public void visitClassDef(ClassDef definition) {
    bind(definition.name().name());
    scan(definition.decorators());
    scan(definition.args());
    within(Scope.Kind.CLASS, definition, () -> scan(definition.body()));
  }

  @Override
  public void visitPyListOrSetCompExpression(ComprehensionExpression comprehension) {
    Scope.Kind kind =
        comprehension.is(Tree.Kind.GENERATOR_EXPR)
            ? Scope.Kind.GENERATOR
            : Scope.Kind.COMPREHENSION;
    comprehension(
        kind, comprehension, comprehension.comprehensionFor(), comprehension.resultExpression());
  }

  @Override
  public void visitDictCompExpression(DictCompExpression comprehension) {
    comprehension(
        Scope.Kind.COMPREHENSION,
        comprehension,
        comprehension.comprehensionFor(),
        comprehension.keyExpression(),
        comprehension.valueExpression());
  }

  private void comprehension(
      Scope.Kind kind, Tree tree, ComprehensionFor first, Expression... results) {
    scan(first.iterable());
    within(
        kind,
        tree,
        () -> {
          bindTarget(first.loopExpression());
          scan(first.nestedClause());
          scan(List.of(results));
        });
  }

  @Override
  public void visitComprehensionFor(ComprehensionFor clause) {
    bindTarget(clause.loopExpression());
    scan(clause.iterable());
    scan(clause.nestedClause());
  }

  @Override
  public void visitAssignmentExpression(AssignmentExpression assignment) {
    String name = assignment.lhsName().name();
    Scope target = current.target();
    boolean crosses = false;
    for (Scope scope = current; scope != target; scope = scope.enclosing()) {
      crosses |= scope.kind() == Scope.Kind.GENERATOR;
    }
    bind(target, name);
    if (crosses && target.kind() == Scope.Kind.FUNCTION && target.binder(name) == target) {
      target.cells().add(name);
    }
    scan(assignment.expression());
  }

  @Override
  public void visitAssignmentStatement(AssignmentStatement assignment) {
    assignment.lhsExpressions().forEach(this::bindTarget);
    scan(assignment.assignedValue());
  }

  @Override
  public void visitAnnotatedAssignment(AnnotatedAssignment assignment) {
    bindTarget(assignment.variable());
    scan(assignment.assignedValue());
  }

  @Override
  public void visitCompoundAssignment(CompoundAssignmentStatement assignment) {
    bindTarget(assignment.lhsExpression());
    scan(assignment.rhsExpression());
  }

  @Override
  public void visitForStatement(ForStatement loop) {
    loop.expressions().forEach(this::bindTarget);
    scan(loop.testExpressions());
    scan(loop.body());
    scan(loop.elseClause());
  }

  @Override
  public void visitWithItem(WithItem item) {
    scan(item.test());
    bindTarget(item.expression());
  }

  @Override
  public void visitExceptClause(ExceptClause clause) {
    scan(clause.exception());
    bindTarget(clause.exceptionInstance());
    if (clause.exceptionInstance() instanceof Name name && current.kind() == Scope.Kind.FUNCTION) {
      current.handled().add(name.name());
    }
    scan(clause.body());
  }

  @Override
  public void visitDelStatement(DelStatement deletion) {
    deletion.expressions().forEach(this::bindTarget);
  }

  @Override
  public void visitImportName(ImportName imports) {
    imports.modules().forEach(this::bindImport);
  }

  @Override
  public void visitImportFrom(ImportFrom imports) {
    if (imports.importedNames() != null) {
      imports.importedNames().forEach(this::bindImport);
    }
  }

  private void bindImport(AliasedName imported) {
    Name alias = imported.alias();
    bind(alias == null ? imported.dottedName().names().getFirst().name() : alias.name());
  }

  @Override
  public void visitGlobalStatement(GlobalStatement statement) {
    statement.variables().forEach(name -> current.globals().add(name.name()));
  }

  @Override
  public void visitNonlocalStatement(NonlocalStatement statement) {
    if (current.kind() != Scope.Kind.FUNCTION) {
      throw TranslationException.syntax(statement, "nonlocal outside of a function");
    }
    statement.variables().forEach(name -> current.nonlocals().add(name.name()));
  }

  @Override
  public void visitCapturePattern(CapturePattern pattern) {
    bind(pattern.name().name());
  }

  @Override
  public void visitTypeAliasStatement(TypeAliasStatement alias) {
    bind(alias.name().name());
  }

  @Override
  public void visitTypeAnnotation(TypeAnnotation annotation) {
    // annotations are kept as text, nothing in them is evaluated
  }

  @Override
  public void visitYieldExpression(YieldExpression expression) {
    current.function().markYields();
    super.visitYieldExpression(expression);
  }
}
