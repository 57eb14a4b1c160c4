package dev.banister.python.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.PyTuple;

/** Binds the arguments of a call to parameters, with the words of CPython where they don't fit. */
final class Binding {
  private final Signature signature;
  private final PyObject[] defaults;
  private final Map<String, PyObject> keywordDefaults;
  private final List<String> slots;

  /**
   * @param defaults of the last positional parameters
   * @param keywordDefaults of keyword-only parameters
   */
  Binding(Signature signature, PyObject[] defaults, Map<String, PyObject> keywordDefaults) {
    this.signature = signature;
    this.defaults = defaults;
    this.keywordDefaults = keywordDefaults;
    this.slots = signature.slots();
  }

  Signature signature() {
    return signature;
  }

  PyObject[] defaults() {
    return defaults;
  }

  Map<String, PyObject> keywordDefaults() {
    return keywordDefaults;
  }

  /** One value a slot, in order; {@code extra} free places follow. */
  @Nullable PyObject[] bind(PyObject[] arguments, String[] names, int extra) {
    @Nullable PyObject[] values = new PyObject[slots.size() + extra];
    int given = arguments.length - names.length;
    int positional = signature.positional().size();
    for (int i = 0; i < Math.min(given, positional); i++) {
      values[i] = arguments[i];
    }
    PyDictionary others = signature.keywords() == null ? null : Dicts.empty();
    for (int i = 0; i < names.length; i++) {
      keyword(values, names[i], arguments[given + i], others);
    }
    if (signature.rest() != null) {
      values[positional] = tail(arguments, positional, given);
    } else if (given > positional) {
      throw tooMany(given);
    }
    if (others != null) {
      values[slots.size() - 1] = others;
    }
    fill(values);
    return values;
  }

  private static PyTuple tail(PyObject[] arguments, int from, int to) {
    int length = Math.max(0, to - from);
    PyObject[] rest = new PyObject[length];
    System.arraycopy(arguments, Math.min(from, to), rest, 0, length);
    return new PyTuple(rest);
  }

  private void keyword(
      @Nullable PyObject[] values, String name, PyObject value, @Nullable PyDictionary others) {
    int slot = slot(name);
    if (slot < 0) {
      if (others == null) {
        throw unexpected(name);
      }
      others.__setitem__(Py.newUnicode(name), value);
    } else if (values[slot] != null) {
      throw error("got multiple values for argument '" + name + "'");
    } else {
      values[slot] = value;
    }
  }

  /** The slot of a parameter that can be given by keyword, or -1. */
  private int slot(String name) {
    int positional = signature.positional().indexOf(name);
    if (positional >= signature.positionalOnly()) {
      return positional;
    }
    int keywordOnly = signature.keywordOnly().indexOf(name);
    return keywordOnly < 0 ? -1 : keywordOnlyStart() + keywordOnly;
  }

  private int keywordOnlyStart() {
    return signature.positional().size() + (signature.rest() == null ? 0 : 1);
  }

  private void fill(@Nullable PyObject[] values) {
    int positional = signature.positional().size();
    int firstDefault = positional - defaults.length;
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < positional; i++) {
      if (values[i] == null && i >= firstDefault) {
        values[i] = defaults[i - firstDefault];
      } else if (values[i] == null) {
        missing.add(signature.positional().get(i));
      }
    }
    complain(missing, "positional");
    fillKeywordOnly(values);
  }

  private void fillKeywordOnly(@Nullable PyObject[] values) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < signature.keywordOnly().size(); i++) {
      String name = signature.keywordOnly().get(i);
      int slot = keywordOnlyStart() + i;
      if (values[slot] == null && keywordDefaults.containsKey(name)) {
        values[slot] = keywordDefaults.get(name);
      } else if (values[slot] == null) {
        missing.add(name);
      }
    }
    complain(missing, "keyword-only");
  }

  private void complain(List<String> missing, String kind) {
    if (!missing.isEmpty()) {
      throw error(
          "missing %d required %s argument%s: %s"
              .formatted(missing.size(), kind, missing.size() == 1 ? "" : "s", enumerate(missing)));
    }
  }

  private static String enumerate(List<String> names) {
    List<String> quoted = names.stream().map(name -> "'" + name + "'").toList();
    int last = quoted.size() - 1;
    return switch (quoted.size()) {
      case 1 -> quoted.getFirst();
      case 2 -> quoted.getFirst() + " and " + quoted.getLast();
      default -> String.join(", ", quoted.subList(0, last)) + ", and " + quoted.getLast();
    };
  }

  private PyException tooMany(int given) {
    int most = signature.positional().size();
    int least = most - defaults.length;
    String count = least == most ? "" + most : "from " + least + " to " + most;
    return error(
        "takes %s positional argument%s but %d %s given"
            .formatted(count, most == 1 ? "" : "s", given, given == 1 ? "was" : "were"));
  }

  private PyException unexpected(String name) {
    return signature.positional().contains(name)
        ? error("got some positional-only arguments passed as keyword arguments: '" + name + "'")
        : error("got an unexpected keyword argument '" + name + "'");
  }

  private PyException error(String complaint) {
    return Py.TypeError(signature.name() + "() " + complaint);
  }
}
