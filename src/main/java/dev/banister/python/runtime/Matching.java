package dev.banister.python.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyTuple;
import org.python.core.PyType;

/** Compares a subject with the patterns of a match statement, as PEP 634 describes them. */
final class Matching {
  private final AttributeReader attributes;
  private final Instances instances;
  private final BuiltinTypes types;

  Matching(AttributeReader attributes, Instances instances, BuiltinTypes types) {
    this.attributes = attributes;
    this.instances = instances;
    this.types = types;
  }

  /** What the pattern captures, or None when it doesn't match. */
  PyObject match(PyObject subject, PyObject pattern) {
    Map<String, PyObject> captures = new LinkedHashMap<>();
    if (!matches(subject, pattern, captures)) {
      return Py.None;
    }
    PyDictionary dict = Dicts.empty();
    captures.forEach((name, value) -> dict.__setitem__(Py.newUnicode(name), value));
    return dict;
  }

  private boolean matches(PyObject subject, PyObject pattern, Map<String, PyObject> captures) {
    PyObject[] parts = Sequences.array(pattern);
    return switch (Texts.of(parts[0])) {
      case "any" -> true;
      case "value" -> Comparison.equal(subject, parts[1]).__nonzero__();
      case "same" -> Comparison.same(subject, parts[1]);
      case "capture" -> capture(captures, parts[1], subject);
      case "as" -> matches(subject, parts[1], captures) && capture(captures, parts[2], subject);
      case "or" -> alternative(subject, Sequences.array(parts[1]), captures);
      case "sequence" -> sequence(subject, Sequences.array(parts[1]), captures);
      case "mapping" -> mapping(subject, parts, captures);
      case "class" -> instance(subject, parts, captures);
      default -> throw new IllegalStateException("unknown pattern " + parts[0]);
    };
  }

  private static boolean capture(Map<String, PyObject> captures, PyObject name, PyObject subject) {
    captures.put(Texts.of(name), subject);
    return true;
  }

  private boolean alternative(
      PyObject subject, PyObject[] patterns, Map<String, PyObject> captures) {
    for (PyObject pattern : patterns) {
      if (matches(subject, pattern, captures)) {
        return true;
      }
    }
    return false;
  }

  private boolean sequence(PyObject subject, PyObject[] patterns, Map<String, PyObject> captures) {
    boolean sequence =
        subject instanceof PyList
            || subject instanceof PyTuple
            || subject instanceof Range
            || Methods.defined(subject, "__bn_sequence__") != null;
    if (!sequence) {
      return false;
    }
    PyObject[] items = Sequences.array(subject);
    int star = star(patterns);
    int fixed = star < 0 ? patterns.length : patterns.length - 1;
    if (star < 0 ? items.length != fixed : items.length < fixed) {
      return false;
    }
    for (int i = 0; i < patterns.length; i++) {
      int index = star >= 0 && i > star ? i + items.length - patterns.length : i;
      boolean fits =
          i == star
              ? matches(rest(items, star, items.length - fixed), starred(patterns[i]), captures)
              : matches(items[index], patterns[i], captures);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static PyObject starred(PyObject pattern) {
    return Sequences.array(pattern)[1];
  }

  private static int star(PyObject[] patterns) {
    for (int i = 0; i < patterns.length; i++) {
      if (Texts.of(Sequences.array(patterns[i])[0]).equals("star")) {
        return i;
      }
    }
    return -1;
  }

  private static PyList rest(PyObject[] items, int from, int length) {
    PyList rest = new PyList();
    for (int i = from; i < from + length; i++) {
      rest.append(items[i]);
    }
    return rest;
  }

  private boolean mapping(PyObject subject, PyObject[] parts, Map<String, PyObject> captures) {
    if (!(subject instanceof PyDictionary dict)) {
      return false;
    }
    PyDictionary rest = Dicts.copy(dict);
    for (PyObject pair : Sequences.array(parts[1])) {
      PyObject[] entry = Sequences.array(pair);
      PyObject value = dict.__finditem__(entry[0]);
      if (value == null || !matches(value, entry[1], captures)) {
        return false;
      }
      rest.__delitem__(entry[0]);
    }
    return parts[2] == Py.None || capture(captures, parts[2], rest);
  }

  private boolean instance(PyObject subject, PyObject[] parts, Map<String, PyObject> captures) {
    if (!instances.isInstance(subject, parts[1]).__nonzero__()) {
      return false;
    }
    PyObject[] positional = Sequences.array(parts[2]);
    PyObject[] named = Sequences.array(parts[3]);
    if (positional.length == 1 && isSelfMatching(parts[1])) {
      return matches(subject, positional[0], captures);
    }
    for (int i = 0; i < positional.length; i++) {
      String attribute = positionalName(parts[1], i, positional.length);
      if (!attribute(subject, attribute, positional[i], captures)) {
        return false;
      }
    }
    for (PyObject pair : named) {
      PyObject[] entry = Sequences.array(pair);
      if (!attribute(subject, Texts.of(entry[0]), entry[1], captures)) {
        return false;
      }
    }
    return true;
  }

  private boolean attribute(
      PyObject subject, String name, PyObject pattern, Map<String, PyObject> captures) {
    PyObject value = attributes.find(subject, name);
    return value != null && matches(value, pattern, captures);
  }

  /** Built-in classes whose only positional pattern is the subject itself. */
  private boolean isSelfMatching(@Nullable PyObject type) {
    return type instanceof PyType known
        && (known == types.text()
            || known == types.whole()
            || known == types.bytes()
            || known == types.dict()
            || !types.isOfScript(known) && known.__findattr__("__match_args__") == null);
  }

  private static String positionalName(PyObject type, int index, int wanted) {
    PyObject names = type.__findattr__("__match_args__");
    int accepted = names == null ? 0 : names.__len__();
    if (wanted > accepted) {
      throw Py.TypeError(
          "%s() accepts %d positional sub-patterns (%d given)"
              .formatted(TypeNames.name((PyType) type), accepted, wanted));
    }
    return Texts.of(names.__getitem__(index));
  }
}
