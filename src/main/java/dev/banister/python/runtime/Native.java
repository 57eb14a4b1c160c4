package dev.banister.python.runtime;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyType;

/** A function of the runtime, written in Java. */
public final class Native extends PyObject {
  private static final long serialVersionUID = 1L;
  private static final PyType TYPE = HeapTypes.named("builtin_function_or_method");
  private final String name;
  private final transient Raw body;
  private final boolean method;

  /** What a function does with the arguments of a call as they come. */
  public interface Raw {
    PyObject call(PyObject[] arguments, String[] keywords);
  }

  /** What a function does with its parameters; a parameter that was not given is null. */
  public interface Body {
    PyObject call(@Nullable PyObject[] values);
  }

  private Native(String name, Raw body, boolean method) {
    super(TYPE);
    this.name = name;
    this.body = body;
    this.method = method;
  }

  public static Native raw(String name, Raw body) {
    return new Native(name, body, false);
  }

  /**
   * A function with parameters.
   *
   * @param written as documentation has it, with {@code =} behind parameters that may be left out:
   *     {@code sorted(iterable, /, *, key=, reverse=)}
   */
  public static Native of(String written, Body body) {
    Binding binding = binding(written);
    return new Native(
        binding.signature().name(),
        (arguments, keywords) -> body.call(binding.bind(arguments, keywords, 0)),
        false);
  }

  /** A function that binds to the object it is read from, as methods do. */
  public static Native method(String written, Body body) {
    Native function = of(written, body);
    return new Native(function.name, function.body, true);
  }

  private static Binding binding(String written) {
    Signature signature = Signature.of(written.replace("=", ""));
    long optional =
        Arrays.stream(written.split("[(,)]"))
            .map(String::strip)
            .filter(part -> part.endsWith("="))
            .filter(part -> signature.positional().contains(part.replace("=", "")))
            .count();
    Map<String, PyObject> keywordDefaults = new HashMap<>();
    signature.keywordOnly().forEach(name -> keywordDefaults.put(name, null));
    return new Binding(signature, new PyObject[(int) optional], keywordDefaults);
  }

  String name() {
    return name;
  }

  @Override
  public PyObject __call__(PyObject[] arguments, String[] keywords) {
    return body.call(arguments, keywords);
  }

  @Override
  public boolean isCallable() {
    return true;
  }

  @Override
  public boolean implementsDescrGet() {
    return method;
  }

  @Override
  public PyObject __get__(@Nullable PyObject object, PyObject type) {
    if (!method || object == null || object == Py.None) {
      return this;
    }
    return raw(
        name,
        (arguments, keywords) -> {
          PyObject[] all = new PyObject[arguments.length + 1];
          all[0] = object;
          System.arraycopy(arguments, 0, all, 1, arguments.length);
          return body.call(all, keywords);
        });
  }

  @Override
  public PyObject __findattr_ex__(String attribute) {
    return switch (attribute) {
      case "__name__", "__qualname__" -> Py.newUnicode(name);
      case "__doc__" -> Py.None;
      default -> null;
    };
  }

  @Override
  public PyString __repr__() {
    return Py.newString("<built-in function " + name + ">");
  }
}
