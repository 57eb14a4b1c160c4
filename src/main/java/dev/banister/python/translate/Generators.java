package dev.banister.python.translate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.antlr.ast.ExceptHandler;
import org.python.antlr.ast.TryExcept;
import org.python.antlr.ast.While;
import org.python.antlr.ast.Yield;
import org.python.antlr.ast.expr_contextType;
import org.python.antlr.base.expr;
import org.python.antlr.base.stmt;
import org.sonar.plugins.python.api.tree.YieldExpression;

/** Translates yields and the return values of generators, which Python 2 does not have. */
final class Generators {

  /** The parameter by which a generator function is given a place for its return value. */
  static final String RESULT = Reserved.name("result");

  private final Translation translation;

  Generators(Translation translation) {
    this.translation = translation;
  }

  /** A yield inside an expression, which has been taken out. */
  expr yield(At at, YieldExpression yield) {
    String taken = translation.yields.resultOf(yield);
    if (taken == null) {
      throw Yields.refused(yield);
    }
    return at.load(taken);
  }

  /** A yield that is a statement's whole value. */
  expr plain(At at, YieldExpression yield) {
    return new Yield(
        at.token(),
        yield.expressions().isEmpty()
            ? at.none()
            : translation.expressions.tuple(at, yield.expressions()));
  }

  /** Keeps the value that a generator returns; stands before a plain return. */
  stmt finish(At at, @Nullable expr value) {
    return at.assign(
        at.item(at.load(RESULT), at.number(0), expr_contextType.Store),
        value == null ? at.none() : value);
  }

  /** {@code yield from}: passes values, sent values and exceptions between both generators. */
  expr delegate(YieldExpression yield, List<stmt> out) {
    At at = At.of(yield);
    String inner = translation.fresh("inner");
    expr iterable = translation.value(yield.expressions().getFirst());
    out.add(at.assign(inner, at.runtime("delegate", iterable)));
    expr passed = new Yield(at.token(), at.runtime("delegate_value", at.load(inner)));
    String sent = translation.fresh("sent");
    stmt send = at.evaluate(at.runtime("delegate_send", at.load(inner), at.load(sent)));
    stmt thrown = at.evaluate(at.runtime("delegate_throw", at.load(inner)));
    stmt handled =
        new TryExcept(
            at.token(),
            At.list(at.assign(sent, passed), send),
            At.list(
                new ExceptHandler(
                    at.token(),
                    at.runtime("catch", at.load("BaseException")),
                    null,
                    At.list(thrown))),
            At.list());
    expr more = at.runtime("delegate_more", at.load(inner));
    out.add(new While(at.token(), more, At.list(handled), At.list()));
    return at.runtime("delegate_result", at.load(inner));
  }
}
