package dev.banister.recorder.facade;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** A function of the facade; its signature is written as in Python. */
public final class FacadeFunction extends FacadeObject {
  private final Signature signature;
  private final Function<Arguments, PyObject> body;

  public FacadeFunction(Signature signature, Function<Arguments, PyObject> body) {
    this.signature = signature;
    this.body = body;
  }

  /** A function with the signature {@code text}, such as {@code f(string, *, x=None)}. */
  public static FacadeFunction of(String text, Function<Arguments, PyObject> body) {
    return new FacadeFunction(Signature.of(text), body);
  }

  @Override
  public PyObject __call__(PyObject[] values, String[] keywords) {
    return body.apply(signature.bind(values, keywords));
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return name.equals("__name__") ? new PyUnicode(simpleName()) : null;
  }

  @Override
  protected String description() {
    return "<function " + signature.function() + ">";
  }

  private String simpleName() {
    return signature.function().substring(signature.function().lastIndexOf('.') + 1);
  }
}
