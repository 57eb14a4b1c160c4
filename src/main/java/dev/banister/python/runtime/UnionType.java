package dev.banister.python.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;
import org.python.core.PyType;

/** A union of types or a type with arguments: {@code int | None}, {@code list[int]}. */
final class UnionType extends PyObject {
  private static final long serialVersionUID = 1L;
  private static final PyType UNION = HeapTypes.inModule("types", "UnionType");
  private static final PyType ALIAS = HeapTypes.inModule("types", "GenericAlias");
  private final @Nullable PyObject origin;
  private final List<PyObject> parts;

  private UnionType(PyType type, @Nullable PyObject origin, List<PyObject> parts) {
    super(type);
    this.origin = origin;
    this.parts = List.copyOf(parts);
  }

  /** The union; the type itself when both are the same. */
  static PyObject of(PyObject left, PyObject right) {
    List<PyObject> parts = new ArrayList<>(flat(left));
    flat(right).stream().filter(part -> !parts.contains(part)).forEach(parts::add);
    return parts.size() == 1 ? parts.getFirst() : new UnionType(UNION, null, parts);
  }

  static UnionType alias(PyObject origin, PyObject arguments) {
    List<PyObject> parts =
        arguments instanceof PyTuple tuple ? List.of(tuple.getArray()) : List.of(arguments);
    return new UnionType(ALIAS, origin, parts);
  }

  private static List<PyObject> flat(PyObject part) {
    return part instanceof UnionType union && union.origin == null ? union.parts : List.of(part);
  }

  static boolean isPart(PyObject object) {
    return object instanceof PyType || object instanceof UnionType || object == Py.None;
  }

  boolean isUnion() {
    return origin == null;
  }

  /** The members of a union. */
  List<PyObject> parts() {
    return parts;
  }

  @Nullable PyObject origin() {
    return origin;
  }

  @Override
  public PyObject __call__(PyObject[] arguments, String[] keywords) {
    if (origin == null) {
      throw Py.TypeError("'types.UnionType' object is not callable");
    }
    return origin.__call__(arguments, keywords);
  }

  @Override
  public PyObject __findattr_ex__(String name) {
    return switch (name) {
      case "__origin__" -> origin;
      case "__args__" ->
          new PyTuple(
              parts.stream()
                  .map(part -> part == Py.None && origin == null ? Py.None.getType() : part)
                  .toArray(PyObject[]::new));
      default -> origin == null ? null : origin.__findattr_ex__(name);
    };
  }

  @Override
  public PyObject __eq__(PyObject other) {
    return Py.newBoolean(equals(other));
  }

  @Override
  public PyObject __ne__(PyObject other) {
    return Py.newBoolean(!equals(other));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnionType union
        && union.origin == origin
        && (origin == null
            ? new java.util.HashSet<>(union.parts).equals(new java.util.HashSet<>(parts))
            : union.parts.equals(parts));
  }

  @Override
  public int hashCode() {
    return parts.stream().mapToInt(Object::hashCode).sum();
  }

  @Override
  public PyString __repr__() {
    String separator = origin == null ? " | " : ", ";
    String inside = parts.stream().map(UnionType::spelled).collect(Collectors.joining(separator));
    String all = parts.isEmpty() ? "()" : inside;
    return Py.newString(origin == null ? all : spelled(origin) + "[" + all + "]");
  }

  private static String spelled(PyObject part) {
    if (part == Py.Ellipsis) {
      return "...";
    }
    if (part instanceof PyList list) {
      return Arrays.stream(list.getArray())
          .map(UnionType::spelled)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return part instanceof PyType type ? TypeNames.qualified(type) : Representation.of(part);
  }
}
