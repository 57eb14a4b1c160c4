package dev.banister.python.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.python.antlr.ast.Assign;
import org.python.antlr.ast.Attribute;
import org.python.antlr.ast.Call;
import org.python.antlr.ast.Expr;
import org.python.antlr.ast.Index;
import org.python.antlr.ast.Name;
import org.python.antlr.ast.Num;
import org.python.antlr.ast.Str;
import org.python.antlr.ast.Subscript;
import org.python.antlr.ast.Tuple;
import org.python.antlr.ast.expr_contextType;
import org.python.antlr.base.expr;
import org.python.antlr.base.stmt;
import org.python.antlr.runtime.CommonToken;
import org.python.antlr.runtime.Token;
import org.python.core.PyInteger;
import org.python.core.PyUnicode;
import org.sonar.plugins.python.api.tree.Tree;

/**
 * A place of the script, where nodes of Jython's tree are made.
 *
 * @param token what gives a node its line and column
 */
record At(Token token) {

  static At of(Tree tree) {
    org.sonar.plugins.python.api.tree.Token first = tree.firstToken();
    return first == null ? at(1, 0) : at(first.line(), first.column());
  }

  static At at(int line, int column) {
    CommonToken token = new CommonToken(1, "");
    token.setLine(line);
    token.setCharPositionInLine(column);
    token.setStartIndex(0);
    token.setStopIndex(0);
    return new At(token);
  }

  Name load(String id) {
    return new Name(token, id, expr_contextType.Load);
  }

  Name store(String id) {
    return new Name(token, id, expr_contextType.Store);
  }

  expr none() {
    return load("None");
  }

  expr truth(boolean value) {
    return load(value ? "True" : "False");
  }

  Str text(String text) {
    return new Str(token, new PyUnicode(text));
  }

  Num number(int number) {
    return new Num(token, new PyInteger(number));
  }

  Call call(expr function, expr... arguments) {
    return new Call(token, function, list(arguments), new ArrayList<>(), null, null);
  }

  Call call(expr function, List<expr> arguments) {
    return new Call(token, function, new ArrayList<>(arguments), new ArrayList<>(), null, null);
  }

  /** A call of one of the runtime's own functions. */
  Call runtime(String function, expr... arguments) {
    return call(load(Reserved.name(function)), arguments);
  }

  Tuple tuple(List<? extends expr> items) {
    return new Tuple(token, new ArrayList<>(items), expr_contextType.Load);
  }

  Tuple tuple(expr... items) {
    return tuple(list(items));
  }

  Attribute attribute(expr object, String name, expr_contextType context) {
    return new Attribute(token, object, name, context);
  }

  Subscript item(expr object, expr index, expr_contextType context) {
    return new Subscript(token, object, new Index(token, index), context);
  }

  stmt assign(expr target, expr value) {
    return new Assign(token, list(target), value);
  }

  stmt assign(String name, expr value) {
    return assign(store(name), value);
  }

  stmt evaluate(expr value) {
    return new Expr(token, value);
  }

  @SafeVarargs
  static <T> List<T> list(T... items) {
    return new ArrayList<>(Arrays.asList(items));
  }
}
