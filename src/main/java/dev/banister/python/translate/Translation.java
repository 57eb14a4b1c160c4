package dev.banister.python.translate;

import dev.banister.python.runtime.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.python.antlr.base.expr;
import org.sonar.plugins.python.api.tree.Expression;
import org.sonar.plugins.python.api.tree.FileInput;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.TypeParams;

/** One translation of one script: what its translators share. */
final class Translation {
  private final Source source;
  private final Access access;
  private final Weights weights = new Weights();
  private final Map<Tree, Scope> scopes;
  private final List<Signature> signatures = new ArrayList<>();
  private final StatementSpans spans = new StatementSpans();
  private final Scope module;
  private Scope scope;
  private Set<String> typeParameters = Set.of();
  private int numbers;

  final Names names = new Names(this);
  final Literals literals = new Literals(this);
  final Expressions expressions = new Expressions(this);
  final Operations operations = new Operations(this);
  final Calls calls = new Calls(this);
  final Comprehensions comprehensions = new Comprehensions(this);
  final Targets targets = new Targets(this);
  final Statements statements = new Statements(this);
  final Compounds compounds = new Compounds(this);
  final Attempts attempts = new Attempts(this);
  final Imports imports = new Imports(this);
  final Functions functions = new Functions(this);
  final Classes classes = new Classes(this);
  final Generators generators = new Generators(this);
  final Yields yields = new Yields(this);
  final Patterns patterns = new Patterns(this);
  final Parts parts = new Parts(this);

  Translation(Source source, FileInput file, Access access) {
    this.source = source;
    this.access = access;
    this.scopes = ScopeReader.read(file, weights, access);
    this.module = scopes.get(file);
    this.scope = module;
  }

  /** What code may reach: a migration script is guarded, the runtime's own library is not. */
  enum Access {
    GUARDED,
    TRUSTED
  }

  boolean guarded() {
    return access == Access.GUARDED;
  }

  Source source() {
    return source;
  }

  Scope scope() {
    return scope;
  }

  Weights weights() {
    return weights;
  }

  StatementSpans spans() {
    return spans;
  }

  List<Signature> signatures() {
    return signatures;
  }

  /** Translates something inside the scope that a tree opens. */
  <T> T inside(Tree tree, Supplier<T> work) {
    Scope outer = scope;
    scope = scopes.get(tree);
    try {
      return work.get();
    } finally {
      scope = outer;
    }
  }

  /** Translates what type parameters are known in, as in {@code class A[T]}. */
  void knowing(@Nullable TypeParams parameters, Runnable work) {
    if (parameters == null) {
      work.run();
      return;
    }
    Set<String> outer = typeParameters;
    typeParameters = new HashSet<>(outer);
    parameters.typeParamsList().forEach(each -> typeParameters.add(each.name().name()));
    work.run();
    typeParameters = outer;
  }

  boolean isTypeParameter(String name) {
    return typeParameters.contains(name);
  }

  /** Whether the script itself assigns a name of the module. */
  boolean bindsGlobally(String name) {
    return module.bound().contains(name);
  }

  Scope scopeOf(Tree tree) {
    return scopes.get(tree);
  }

  /** A name of the translation's own that is used nowhere else in the script. */
  String fresh(String stem) {
    return Reserved.name(stem + ++numbers);
  }

  expr value(Expression expression) {
    return expressions.translate(expression);
  }

  List<expr> values(List<? extends Expression> all) {
    List<expr> translated = new ArrayList<>();
    all.forEach(one -> translated.add(value(one)));
    return translated;
  }
}
