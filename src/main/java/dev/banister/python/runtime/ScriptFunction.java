package dev.banister.python.runtime;

import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyFunction;
import org.python.core.PyObject;
import org.python.core.PyTuple;
import org.python.core.ThreadState;

/** A function of a script: binds arguments as Python 3 does and counts as a step. */
public final class ScriptFunction extends PyFunction {
  private static final long serialVersionUID = 1L;
  private final transient Binding binding;
  private final transient Budget budget;

  ScriptFunction(PyFunction body, Binding binding, Budget budget) {
    super(
        body.__globals__,
        Py.EmptyObjects,
        body.__code__,
        body.__doc__,
        body.__closure__ == null ? null : cells(body));
    this.binding = binding;
    this.budget = budget;
    this.__module__ = body.__module__;
    String qualified = binding.signature().name();
    this.__name__ = qualified.substring(qualified.lastIndexOf('.') + 1);
  }

  private static PyObject[] cells(PyFunction body) {
    return ((org.python.core.PyTuple) body.__closure__).getArray();
  }

  public Signature signature() {
    return binding.signature();
  }

  /** The name with the module in front. */
  String fullName() {
    PyObject module = __globals__.__finditem__("__name__");
    return (module == null ? "" : Texts.of(module) + ".") + signature().name();
  }

  /** The defaults of positional parameters; None when there are none. */
  PyObject defaults() {
    return binding.defaults().length == 0 ? Py.None : new PyTuple(binding.defaults());
  }

  /** The defaults of keyword-only parameters; None when there are none. */
  PyObject keywordDefaults() {
    PyDictionary defaults = Dicts.empty();
    signature().keywordOnly().stream()
        .filter(binding.keywordDefaults()::containsKey)
        .forEach(
            name -> defaults.__setitem__(Py.newUnicode(name), binding.keywordDefaults().get(name)));
    return defaults.__len__() == 0 ? Py.None : defaults;
  }

  /** Positional parameters that have no default. */
  public java.util.List<String> required() {
    int optional = binding.defaults().length;
    return signature().positional().subList(0, signature().positional().size() - optional);
  }

  private PyObject run(PyObject[] arguments, String[] keywords) {
    Signature.Kind kind = signature().kind();
    @Nullable PyObject[] bound = binding.bind(arguments, keywords, kind.generates() ? 1 : 0);
    if (kind.generates()) {
      Cell result = new Cell("return", null);
      bound[bound.length - 1] = result;
      PyObject inner = body(bound);
      return new ScriptGenerator(inner, result, budget, signature().name());
    }
    if (kind == Signature.Kind.COROUTINE) {
      return new Coroutine(signature().name(), () -> execute(bound));
    }
    return execute(bound);
  }

  private PyObject body(@Nullable PyObject[] bound) {
    return __code__.call(
        Py.getThreadState(), bound, Py.NoKeywords, __globals__, Py.EmptyObjects, __closure__);
  }

  private PyObject execute(@Nullable PyObject[] bound) {
    budget.enter();
    try {
      return body(bound);
    } finally {
      budget.leave();
    }
  }

  /** A function that is read from its class stays a function. */
  @Override
  public PyObject __get__(@Nullable PyObject object, @Nullable PyObject type) {
    return object == null || object == Py.None && type != Py.None.getType()
        ? this
        : super.__get__(object, type);
  }

  @Override
  public PyObject __call__() {
    return run(Py.EmptyObjects, Py.NoKeywords);
  }

  @Override
  public PyObject __call__(ThreadState state) {
    return run(Py.EmptyObjects, Py.NoKeywords);
  }

  @Override
  public PyObject __call__(PyObject a) {
    return run(new PyObject[] {a}, Py.NoKeywords);
  }

  @Override
  public PyObject __call__(ThreadState state, PyObject a) {
    return __call__(a);
  }

  @Override
  public PyObject __call__(PyObject a, PyObject b) {
    return run(new PyObject[] {a, b}, Py.NoKeywords);
  }

  @Override
  public PyObject __call__(ThreadState state, PyObject a, PyObject b) {
    return __call__(a, b);
  }

  @Override
  public PyObject __call__(PyObject a, PyObject b, PyObject c) {
    return run(new PyObject[] {a, b, c}, Py.NoKeywords);
  }

  @Override
  public PyObject __call__(ThreadState state, PyObject a, PyObject b, PyObject c) {
    return __call__(a, b, c);
  }

  @Override
  public PyObject __call__(PyObject a, PyObject b, PyObject c, PyObject d) {
    return run(new PyObject[] {a, b, c, d}, Py.NoKeywords);
  }

  @Override
  public PyObject __call__(ThreadState state, PyObject a, PyObject b, PyObject c, PyObject d) {
    return __call__(a, b, c, d);
  }

  @Override
  public PyObject __call__(PyObject[] arguments) {
    return run(arguments, Py.NoKeywords);
  }

  @Override
  public PyObject __call__(ThreadState state, PyObject[] arguments) {
    return run(arguments, Py.NoKeywords);
  }

  @Override
  public PyObject __call__(PyObject[] arguments, String[] keywords) {
    return run(arguments, keywords);
  }

  @Override
  public PyObject __call__(ThreadState state, PyObject[] arguments, String[] keywords) {
    return run(arguments, keywords);
  }

  @Override
  public PyObject __call__(PyObject first, PyObject[] arguments, String[] keywords) {
    PyObject[] all = new PyObject[arguments.length + 1];
    all[0] = first;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return run(all, keywords);
  }

  @Override
  public PyObject __call__(
      ThreadState state, PyObject first, PyObject[] arguments, String[] keywords) {
    return __call__(first, arguments, keywords);
  }
}
