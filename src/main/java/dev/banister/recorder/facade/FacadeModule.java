package dev.banister.recorder.facade;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** A module of the facade; what it holds is made when a script first asks for it. */
public final class FacadeModule extends FacadeObject {
  private final String name;
  private final Map<String, Supplier<PyObject>> makers = new LinkedHashMap<>();
  private final Map<String, PyObject> made = new HashMap<>();
  private final Function<String, @Nullable PyObject> otherwise;
  private Supplier<List<String>> exported = List::of;

  /**
   * @param name dotted
   * @param otherwise answers for names that the module does not hold; null when it has no answer
   */
  public FacadeModule(String name, Function<String, @Nullable PyObject> otherwise) {
    this.name = name;
    this.otherwise = otherwise;
  }

  public FacadeModule with(String attribute, Supplier<PyObject> maker) {
    makers.put(attribute, maker);
    return this;
  }

  /** Names that a star import brings besides those that were added; asked for when one does. */
  public FacadeModule exporting(Supplier<List<String>> names) {
    exported = names;
    return this;
  }

  /** Adds a function under its own name. */
  public FacadeModule with(String signature, Function<Arguments, PyObject> body) {
    String function = signature.substring(0, signature.indexOf('('));
    return with(function, () -> FacadeFunction.of(signature, body));
  }

  public String name() {
    return name;
  }

  @Override
  protected @Nullable PyObject attribute(String attribute) {
    PyObject known = made.get(attribute);
    if (known != null) {
      return known;
    }
    PyObject fresh = make(attribute);
    if (fresh != null) {
      made.put(attribute, fresh);
    }
    return fresh;
  }

  private @Nullable PyObject make(String attribute) {
    Supplier<PyObject> maker = makers.get(attribute);
    if (maker != null) {
      return maker.get();
    }
    return switch (attribute) {
      case "__name__" -> new PyUnicode(name);
      case "__all__" -> new PyList(exports().map(PyUnicode::new).toList());
      default -> attribute.startsWith("__") ? null : otherwise.apply(attribute);
    };
  }

  private Stream<String> exports() {
    return Stream.concat(makers.keySet().stream(), exported.get().stream());
  }

  @Override
  protected String description() {
    return "<module '" + name + "'>";
  }
}
