package dev.banister.recorder.facade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/** The arguments of one call, laid on the parameters of its {@link Signature}. */
public final class Arguments {
  private final Signature signature;
  private final Map<String, PyObject> bound;
  private final List<PyObject> rest;
  private final Map<String, PyObject> extra;

  Arguments(
      Signature signature,
      Map<String, PyObject> bound,
      List<PyObject> rest,
      Map<String, PyObject> extra) {
    this.signature = signature;
    this.bound = bound;
    this.rest = rest;
    this.extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
  }

  /** Name of the function that is called. */
  public String function() {
    return signature.function();
  }

  public boolean given(String name) {
    return bound.containsKey(name);
  }

  /** The argument, or null when it is not given; {@code None} is {@link Py#None}. */
  public @Nullable PyObject get(String name) {
    return bound.get(name);
  }

  /** The argument, or null when it is not given or {@code None}. */
  public @Nullable PyObject present(String name) {
    PyObject value = bound.get(name);
    return value == Py.None ? null : value;
  }

  /** An argument that the signature demands. */
  public PyObject required(String name) {
    PyObject value = bound.get(name);
    if (value == null) {
      throw new IllegalStateException(function() + " has no required parameter " + name);
    }
    return value;
  }

  /** The argument as text, or null when it is not given or {@code None}. */
  public @Nullable String text(String name) {
    PyObject value = present(name);
    return value == null ? null : PyValues.text(value);
  }

  /** The argument's truth, or null when it is not given or {@code None}. */
  public @Nullable Boolean flag(String name) {
    PyObject value = present(name);
    return value == null ? null : value.__nonzero__();
  }

  /** The argument's truth, or {@code otherwise} when it is not given or {@code None}. */
  public boolean flag(String name, boolean otherwise) {
    PyObject value = present(name);
    return value == null ? otherwise : value.__nonzero__();
  }

  /** The items of an iterable argument; empty when it is not given or {@code None}. */
  public List<PyObject> items(String name) {
    PyObject value = present(name);
    return value == null ? List.of() : PyValues.items(value);
  }

  /** Names of the arguments that are given by name or position, in the order of binding. */
  public List<String> names() {
    return new ArrayList<>(bound.keySet());
  }

  /** What {@code *rest} takes. */
  public List<PyObject> rest() {
    return rest;
  }

  /** What {@code **extra} takes, in the order of the call. */
  public Map<String, PyObject> extra() {
    return extra;
  }
}
