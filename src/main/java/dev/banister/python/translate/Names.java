package dev.banister.python.translate;

import java.util.Set;
import org.python.antlr.ast.Delete;
import org.python.antlr.ast.expr_contextType;
import org.python.antlr.base.expr;
import org.python.antlr.base.stmt;
import org.sonar.plugins.python.api.tree.Tree;

/** Translates names to plain names, to cells, and to what stands for names that Python 3 lacks. */
final class Names {

  /** Built in to Python 2 only; Jython would find them although Python 3 does not. */
  private static final Set<String> GONE =
      Set.of(
          "unicode",
          "xrange",
          "long",
          "basestring",
          "raw_input",
          "reduce",
          "cmp",
          "execfile",
          "file",
          "reload",
          "apply",
          "buffer",
          "intern",
          "coerce",
          "unichr",
          "StandardError",
          "__debug__",
          "exit",
          "quit",
          "copyright",
          "credits",
          "license");

  /** Built-in names that few scripts use, found in the library. */
  private static final Set<String> GROUPS = Set.of("BaseExceptionGroup", "ExceptionGroup");

  private final Translation translation;

  Names(Translation translation) {
    this.translation = translation;
  }

  expr load(At at, String name, Tree tree) {
    check(name, tree);
    Scope binder = translation.scope().binder(name);
    if (binder == null && name.equals("__class__") && methodOfClass() != null) {
      return at.item(at.load(cellOf(methodOfClass())), at.number(0), expr_contextType.Load);
    }
    if (binder == null && (GONE.contains(name) || translation.scope().hidesClass(name))) {
      return at.runtime("global", at.text(name));
    }
    if (binder == null && translation.isTypeParameter(name)) {
      return at.runtime("type_alias", at.text(name));
    }
    if (binder == null && GROUPS.contains(name) && !translation.bindsGlobally(name)) {
      return at.runtime("import_name", at.text("exceptiongroup"), at.text(name));
    }
    return reach(at, name, expr_contextType.Load);
  }

  expr store(At at, String name, Tree tree) {
    check(name, tree);
    return reach(at, name, expr_contextType.Store);
  }

  stmt delete(At at, String name, Tree tree) {
    check(name, tree);
    return new Delete(at.token(), At.list(reach(at, name, expr_contextType.Del)));
  }

  private expr reach(At at, String name, expr_contextType context) {
    String spelling = translation.scope().spelling(name);
    if (translation.scope().access(name) == Scope.Access.CELL) {
      return at.item(at.load(spelling), at.number(0), context);
    }
    return new org.python.antlr.ast.Name(at.token(), spelling, context);
  }

  private void check(String name, Tree tree) {
    if (!translation.guarded()) {
      return;
    }
    if (Reserved.is(name)) {
      throw TranslationException.forbidden(
          tree, "The name " + name + " at line %d is reserved: scripts may not use it.");
    }
    Attributes.check(name, tree);
  }

  /** The class whose method the code stands in; null outside of methods. */
  @org.jspecify.annotations.Nullable
  Scope methodOfClass() {
    for (Scope scope = translation.scope(); scope.parent() != null; scope = scope.enclosing()) {
      Scope outer = scope.enclosing();
      if (scope.kind() == Scope.Kind.FUNCTION && outer.kind() == Scope.Kind.CLASS) {
        return outer;
      }
    }
    return null;
  }

  /** The variable that holds a class for its methods, as {@code __class__} does in Python 3. */
  String cellOf(Scope classScope) {
    return Reserved.name("class" + classScope.number());
  }
}
