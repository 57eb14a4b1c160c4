package dev.banister.python.translate;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonar.plugins.python.api.tree.Tree;

/** Names of one region of a script, and how its code reaches them. */
final class Scope {

  /** What opens a scope. */
  enum Kind {
    MODULE,
    FUNCTION,
    CLASS,
    /** A generator expression, which becomes a function of Jython. */
    GENERATOR,
    /** A list, set or dict comprehension, which runs inside the surrounding function. */
    COMPREHENSION
  }

  /** How a name is reached. */
  enum Access {
    PLAIN,
    /** Through a cell, since an inner function assigns it. */
    CELL
  }

  private final Kind kind;
  private final @Nullable Scope parent;
  private final int number;
  private final Tree tree;
  private final Set<String> bound = new LinkedHashSet<>();
  private final Set<String> globals = new HashSet<>();
  private final Set<String> nonlocals = new LinkedHashSet<>();
  private final Set<String> cells = new LinkedHashSet<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> handled = new HashSet<>();
  private boolean yields;
  private boolean oversized;

  Scope(Kind kind, @Nullable Scope parent, int number, Tree tree) {
    this.kind = kind;
    this.parent = parent;
    this.number = number;
    this.tree = tree;
  }

  Kind kind() {
    return kind;
  }

  @Nullable Scope parent() {
    return parent;
  }

  int number() {
    return number;
  }

  Tree tree() {
    return tree;
  }

  /** Names that the region binds, in the order of their first binding. */
  Set<String> bound() {
    return bound;
  }

  Set<String> globals() {
    return globals;
  }

  Set<String> nonlocals() {
    return nonlocals;
  }

  /** Own names that live in cells. */
  Set<String> cells() {
    return cells;
  }

  /** Names that the region reads. */
  Set<String> used() {
    return used;
  }

  /** Names that handlers of the region bind to exceptions, and unbind at their end. */
  Set<String> handled() {
    return handled;
  }

  boolean yields() {
    return yields;
  }

  void markYields() {
    yields = true;
  }

  /** Whether the body is too long for one method of the JVM. */
  boolean oversized() {
    return oversized;
  }

  void markOversized() {
    oversized = true;
  }

  /** The region whose frame holds what comprehensions inside it bind. */
  Scope frame() {
    return kind == Kind.COMPREHENSION ? enclosing().frame() : this;
  }

  /** The function, class or module that an assignment expression binds in. */
  Scope target() {
    return kind == Kind.COMPREHENSION || kind == Kind.GENERATOR ? enclosing().target() : this;
  }

  /** The nearest function or module. */
  Scope function() {
    return kind == Kind.FUNCTION || kind == Kind.MODULE ? this : enclosing().function();
  }

  /** The scope that binds a name for code in this one; null for a global or built-in name. */
  @Nullable Scope binder(String name) {
    if (globals.contains(name)) {
      return null;
    }
    if (kind != Kind.MODULE && bound.contains(name) && !nonlocals.contains(name)) {
      return this;
    }
    Scope outer = parent;
    while (outer != null && outer.kind == Kind.CLASS) {
      outer = outer.parent;
    }
    return outer == null || outer.kind == Kind.MODULE ? null : outer.binder(name);
  }

  /** Whether the name is one of the class around a comprehension, which does not see it. */
  boolean hidesClass(String name) {
    return kind == Kind.COMPREHENSION && frame().kind == Kind.CLASS && frame().bound.contains(name);
  }

  /** The name in Jython's code. */
  String spelling(String name) {
    Scope binder = binder(name);
    if (binder == null) {
      return name;
    }
    if (binder.kind == Kind.COMPREHENSION) {
      return Reserved.name("c" + binder.number + "_" + name);
    }
    return binder.cells.contains(name) ? Reserved.name("cell_" + name) : name;
  }

  Access access(String name) {
    Scope binder = binder(name);
    return binder != null && binder.cells.contains(name) ? Access.CELL : Access.PLAIN;
  }

  Scope enclosing() {
    if (parent == null) {
      throw new IllegalStateException("the module has no enclosing scope");
    }
    return parent;
  }
}
