package dev.banister.python.translate;

import java.util.ArrayList;
import java.util.List;
import org.python.antlr.ast.FunctionDef;
import org.python.antlr.ast.Global;
import org.python.antlr.ast.Lambda;
import org.python.antlr.ast.arguments;
import org.python.antlr.base.expr;
import org.python.antlr.base.stmt;
import org.sonar.plugins.python.api.tree.ForStatement;
import org.sonar.plugins.python.api.tree.Statement;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.WhileStatement;

/**
 * Moves long stretches of code to functions of their own, since a method of the JVM holds 64 KB.
 *
 * <p>Names of an oversized function live in cells and names of a module are globals, so a stretch
 * runs the same in a function inside it, as long as no return, yield or break leads out of it.
 */
final class Parts {
  private final Translation translation;

  Parts(Translation translation) {
    this.translation = translation;
  }

  /** A value that is computed in a method of its own. */
  expr thunk(At at, expr value) {
    return at.call(new Lambda(at.token(), none(at), value));
  }

  private static arguments none(At at) {
    return new arguments(
        at.token(), new ArrayList<>(), (String) null, (String) null, new ArrayList<>());
  }

  /** Whether an expression gives the same value inside a lambda. */
  boolean movable(Tree tree) {
    return translation.scope().kind() != Scope.Kind.CLASS
        && !contains(tree, Tree.Kind.YIELD_EXPR, Tree.Kind.ASSIGNMENT_EXPRESSION, Tree.Kind.AWAIT);
  }

  private static boolean contains(Tree tree, Tree.Kind... kinds) {
    return tree.is(kinds) || tree.children().stream().anyMatch(child -> contains(child, kinds));
  }

  /** Translates a block, in parts when it stands in an oversized body and is long itself. */
  List<stmt> block(List<Statement> block) {
    List<stmt> whole = new ArrayList<>();
    if (!splits(block)) {
      block.forEach(statement -> translation.statements.translate(statement, whole));
      return whole;
    }
    List<stmt> part = new ArrayList<>();
    int weight = 0;
    for (Statement statement : block) {
      List<stmt> translated = new ArrayList<>();
      translation.statements.translate(statement, translated);
      if (leadsOut(statement)) {
        flush(part, whole);
        weight = 0;
        whole.addAll(translated);
        continue;
      }
      part.addAll(translated);
      weight += translation.weights().of(statement);
      if (translation.weights().fillsPart(weight)) {
        flush(part, whole);
        weight = 0;
      }
    }
    flush(part, whole);
    return whole;
  }

  private boolean splits(List<Statement> block) {
    Scope scope = translation.scope();
    boolean divisible =
        scope.kind() == Scope.Kind.MODULE
            || scope.kind() == Scope.Kind.FUNCTION && scope.oversized();
    int weight = block.stream().mapToInt(translation.weights()::of).sum();
    return divisible && translation.weights().fillsPart(weight);
  }

  private void flush(List<stmt> part, List<stmt> whole) {
    if (part.size() < 2) {
      whole.addAll(part);
      part.clear();
      return;
    }
    At at = new At(part.getFirst().getToken());
    String name = translation.fresh("part");
    List<stmt> body = new ArrayList<>();
    if (translation.scope().kind() == Scope.Kind.MODULE) {
      body.add(new Global(at.token(), globals()));
    }
    body.addAll(part);
    whole.add(new FunctionDef(at.token(), name, none(at), body, new ArrayList<>()));
    whole.add(at.evaluate(at.call(at.load(name))));
    part.clear();
  }

  private List<String> globals() {
    return new ArrayList<>(translation.scope().bound());
  }

  /** Whether control can leave the statement other than by its end or an exception. */
  private static boolean leadsOut(Statement statement) {
    return leadsOut(statement, false);
  }

  private static boolean leadsOut(Tree tree, boolean inLoop) {
    if (tree.is(Tree.Kind.FUNCDEF, Tree.Kind.CLASSDEF, Tree.Kind.LAMBDA)) {
      return false;
    }
    if (tree.is(
        Tree.Kind.RETURN_STMT,
        Tree.Kind.YIELD_EXPR,
        Tree.Kind.GLOBAL_STMT,
        Tree.Kind.NONLOCAL_STMT)) {
      return true;
    }
    if (tree.is(Tree.Kind.BREAK_STMT, Tree.Kind.CONTINUE_STMT)) {
      return !inLoop;
    }
    boolean loop = inLoop || tree instanceof ForStatement || tree instanceof WhileStatement;
    return tree.children().stream().anyMatch(child -> leadsOut(child, loop));
  }
}
