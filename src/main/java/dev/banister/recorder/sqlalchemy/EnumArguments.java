package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.value.Unknown;
import dev.banister.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/**
 * Reads {@code sa.Enum("a", "b", name="k")} and {@code sa.Enum(PythonEnum)}.
 *
 * <p>See <a
 * href="https://docs.sqlalchemy.org/en/21/core/type_basics.html#sqlalchemy.types.Enum">Enum</a>:
 * the labels of an enum class are its members' names unless {@code values_callable} says otherwise,
 * and its lower-cased name is the type's name.
 */
final class EnumArguments {
  /** Arguments that have no form in DDL. */
  private static final Set<String> PYTHON_ONLY =
      Set.of(
          "values_callable", "sort_key_function", "metadata", "omit_aliases", "validate_strings");

  private EnumArguments() {}

  static TypeArguments read(Library library, Arguments arguments) {
    Map<String, PyObject> given = new LinkedHashMap<>();
    arguments.names().forEach(name -> given.put(name, arguments.required(name)));
    given.putAll(arguments.extra());
    List<PyObject> items = arguments.rest();
    PyObject only = items.size() == 1 ? items.get(0) : null;
    if (only instanceof UnknownObject unknown) {
      return new TypeArguments(
          values(library, given), List.of(), List.of(), only, unknown.unknown());
    }
    PyObject members = only == null ? null : only.__findattr__("__members__");
    if (only == null || members == null) {
      List<String> labels = items.stream().map(PyValues::text).toList();
      return new TypeArguments(values(library, given), labels, List.of(), null, null);
    }
    return ofClass(library, only, members, given);
  }

  private static TypeArguments ofClass(
      Library library, PyObject enumeration, PyObject members, Map<String, PyObject> given) {
    Map<String, Value> values = values(library, given);
    if (!given.containsKey("name")) {
      String name = PyValues.text(enumeration.__getattr__("__name__"));
      values.put("name", Value.of(name.toLowerCase(Locale.ROOT)));
    }
    PyObject callable = given.get("values_callable");
    List<String> labels =
        callable == null || callable == Py.None
            ? names(enumeration, members)
            : PyValues.items(callable.__call__(enumeration)).stream().map(PyValues::text).toList();
    return new TypeArguments(
        values, labels, List.of(), enumeration, unknownAmong(labels, callable));
  }

  private static @Nullable Unknown unknownAmong(List<String> labels, @Nullable PyObject callable) {
    boolean hidden = labels.stream().anyMatch(Unknown::in);
    return hidden && callable instanceof UnknownObject unknown ? unknown.unknown() : null;
  }

  /** Aliases are left out: a member counts under its own name only. */
  private static List<String> names(PyObject enumeration, PyObject members) {
    return PyValues.items(members).stream()
        .map(PyValues::text)
        .filter(name -> name.equals(ownName(enumeration.__getattr__(name.intern()))))
        .toList();
  }

  private static String ownName(PyObject member) {
    return PyValues.text(member.__getattr__("name"));
  }

  private static Map<String, Value> values(Library library, Map<String, PyObject> given) {
    Map<String, Value> values = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          if (!PYTHON_ONLY.contains(name) && value != Py.None) {
            values.put(name, library.values().of(value));
          }
        });
    return values;
  }
}
