package dev.banister.python.runtime;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;
import org.python.core.PyUnicode;

/** The methods of Python 3's str. */
final class TextMethods {

  /** Methods that Jython's unicode has with the same meaning. */
  private static final List<String> SHARED =
      List.of(
          "partition",
          "rpartition",
          "strip",
          "lstrip",
          "rstrip",
          "startswith",
          "endswith",
          "find",
          "rfind",
          "index",
          "rindex",
          "count",
          "title",
          "swapcase",
          "center",
          "ljust",
          "rjust",
          "zfill",
          "isalpha",
          "isalnum",
          "isspace",
          "islower",
          "isupper",
          "istitle",
          "isnumeric",
          "isdecimal");

  private static final Set<String> WITH_PLACES = Set.of("find", "rfind", "index", "rindex");

  private final AttributeReader attributes;
  private final Budget budget;
  private final Map<String, Native> methods = new HashMap<>();

  TextMethods(AttributeReader attributes, Budget budget) {
    this.attributes = attributes;
    this.budget = budget;
    SHARED.forEach(this::share);
    define("encode(self, encoding=, errors=)", v -> encode(v));
    define("casefold(self)", v -> text(self(v).toLowerCase(Locale.ROOT).replace("ß", "ss")));
    define("lower(self)", v -> text(self(v).toLowerCase(Locale.ROOT)));
    define("upper(self)", v -> text(self(v).toUpperCase(Locale.ROOT)));
    define("capitalize(self)", v -> text(capitalized(self(v))));
    define("isidentifier(self)", v -> Py.newBoolean(isIdentifier(self(v))));
    define(
        "isprintable(self)",
        v -> Py.newBoolean(self(v).codePoints().allMatch(Representation::printable)));
    define("isdigit(self)", v -> Py.newBoolean(isDigits(self(v))));
    define("isascii(self)", v -> Py.newBoolean(self(v).chars().allMatch(c -> c < 128)));
    define("removeprefix(self, prefix, /)", v -> text(withoutPrefix(self(v), argument(v))));
    define("removesuffix(self, suffix, /)", v -> text(withoutSuffix(self(v), argument(v))));
    define("replace(self, old, new, count=, /)", v -> replace(v));
    define("split(self, sep=, maxsplit=)", v -> split("split", v));
    define("rsplit(self, sep=, maxsplit=)", v -> split("rsplit", v));
    define("splitlines(self, keepends=)", v -> Lineation.lines(self(v), isTrue(v[1])));
    define("expandtabs(self, tabsize=)", v -> text(Lineation.expanded(self(v), v[1])));
    define("join(self, iterable, /)", v -> join(self(v), v[1]));
    define("translate(self, table, /)", v -> translate(self(v), v[1]));
    define("format_map(self, mapping, /)", v -> formatted(self(v), Py.EmptyObjects, v[1]));
    methods.put("maketrans", Native.of("maketrans(x, y=, z=, /)", TextMethods::table));
    methods.put("format", format());
  }

  Map<String, Native> all() {
    return methods;
  }

  private void define(String written, Native.Body body) {
    String name = written.substring(0, written.indexOf('('));
    methods.put(name, Native.method(written, values -> guarded(name, body, values)));
  }

  private PyObject guarded(String name, Native.Body body, @Nullable PyObject[] values) {
    PyObject unknown = undecided(values);
    if (unknown != null && !name.equals("join")) {
      return ((Undecided) unknown).derive("str." + name, given(values));
    }
    if (!Texts.is(values[0])) {
      throw Py.TypeError(
          "descriptor '%s' for 'str' objects doesn't apply to a '%s' object"
              .formatted(name, TypeNames.of(values[0])));
    }
    return body.call(values);
  }

  private static PyObject[] given(@Nullable PyObject[] values) {
    return Arrays.stream(values).filter(value -> value != null).toArray(PyObject[]::new);
  }

  private static @Nullable PyObject undecided(@Nullable PyObject[] values) {
    for (PyObject value : values) {
      if (value instanceof Undecided) {
        return value;
      }
    }
    return null;
  }

  private void share(String name) {
    methods.put(
        name,
        Native.method(
            name + "(self, *arguments)",
            v -> {
              PyObject[] arguments = Sequences.array(v[1]);
              PyObject[] all = new PyObject[arguments.length + 1];
              all[0] = v[0];
              System.arraycopy(arguments, 0, all, 1, arguments.length);
              return guarded(name, values -> shared(name, v[0], arguments), all);
            }));
  }

  private PyObject shared(String name, PyObject self, PyObject[] arguments) {
    for (PyObject argument : arguments) {
      if (argument instanceof Bytes) {
        throw Py.TypeError("must be str, not bytes");
      }
    }
    if (name.endsWith("with") && arguments.length > 0 && !fits(arguments[0])) {
      throw Py.TypeError(
          "%s first arg must be str or a tuple of str, not %s"
              .formatted(name, TypeNames.of(arguments[0])));
    }
    if ("center ljust rjust zfill".contains(name) && arguments.length > 0) {
      checkWidth(arguments[0]);
    }
    return WITH_PLACES.contains(name) && isWide(self)
        ? place(name, self, arguments)
        : natively(name, self, arguments);
  }

  /** Whether a text has characters that Java keeps in two. */
  private static boolean isWide(PyObject text) {
    return ((PyString) text).getString().codePoints().anyMatch(Character::isSupplementaryCodePoint);
  }

  /** A place counted in characters, where Jython counts halves of them. */
  private static PyObject place(String name, PyObject self, PyObject[] arguments) {
    String text = ((PyString) self).getString();
    int length = text.codePointCount(0, text.length());
    int start = bound(arguments, 1, 0, length);
    int end = bound(arguments, 2, length, length);
    String wanted = required(arguments[0]);
    int found = -1;
    if (start <= end) {
      int from = text.offsetByCodePoints(0, start);
      String part = text.substring(from, text.offsetByCodePoints(0, end));
      int index = name.startsWith("r") ? part.lastIndexOf(wanted) : part.indexOf(wanted);
      found = index < 0 ? -1 : start + part.codePointCount(0, index);
    }
    if (found < 0 && name.endsWith("index")) {
      throw Py.ValueError("substring not found");
    }
    return Py.newInteger(found);
  }

  private static int bound(PyObject[] arguments, int index, int otherwise, int length) {
    if (arguments.length <= index || arguments[index] == Py.None) {
      return otherwise;
    }
    int given = Numbers.index(arguments[index]).intValueExact();
    return Math.max(0, Math.min(length, given < 0 ? given + length : given));
  }

  private static boolean fits(PyObject affix) {
    return Texts.is(affix) || affix instanceof PyTuple;
  }

  private static boolean isTrue(@Nullable PyObject value) {
    return value != null && value.__nonzero__();
  }

  private void checkWidth(PyObject width) {
    if (Numbers.isInt(width) && Numbers.big(width).bitLength() > 24) {
      throw budget.limit("A text that is too long was asked for at line %d.");
    }
  }

  private static PyObject natively(String name, PyObject self, @Nullable PyObject... arguments) {
    PyUnicode plain = Py.newUnicode(((PyString) self).getString());
    return plain.__getattr__(name).__call__(given(arguments));
  }

  private static String self(@Nullable PyObject[] values) {
    return ((PyString) values[0]).getString();
  }

  private static String argument(@Nullable PyObject[] values) {
    return required(values[1]);
  }

  private static String required(PyObject value) {
    if (!Texts.is(value)) {
      throw Py.TypeError("expected str instance, " + TypeNames.of(value) + " found");
    }
    return ((PyString) value).getString();
  }

  private static PyObject text(String text) {
    return Py.newUnicode(text);
  }

  private static PyObject encode(@Nullable PyObject[] values) {
    return Encodings.encode(
        self(values),
        Encodings.name(values[1]),
        values[2] == null ? "strict" : Texts.of(values[2]));
  }

  private static String capitalized(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    return Character.toString(Character.toTitleCase(text.codePointAt(0)))
        + text.substring(first).toLowerCase(Locale.ROOT);
  }

  private static boolean isIdentifier(String text) {
    return !text.isEmpty()
        && (Character.isUnicodeIdentifierStart(text.codePointAt(0)) || text.charAt(0) == '_')
        && text.codePoints()
            .skip(1)
            .allMatch(
                c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
  }

  /** Also superscript and circled digits, which are digits but no decimals. */
  private static boolean isDigits(String text) {
    return !text.isEmpty()
        && text.codePoints()
            .allMatch(
                c ->
                    Character.isDigit(c)
                        || Character.getType(c) == Character.OTHER_NUMBER
                            && Character.getNumericValue(c) >= 0
                            && Character.getNumericValue(c) < 10);
  }

  private static String withoutPrefix(String text, String prefix) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  private static String withoutSuffix(String text, String suffix) {
    return !suffix.isEmpty() && text.endsWith(suffix)
        ? text.substring(0, text.length() - suffix.length())
        : text;
  }

  private static PyObject replace(@Nullable PyObject[] values) {
    PyObject old = Py.newUnicode(required(values[1]));
    PyObject fresh = Py.newUnicode(required(values[2]));
    return natively("replace", values[0], old, fresh, values[3]);
  }

  private static PyObject split(String name, @Nullable PyObject[] values) {
    PyObject separator = values[1] == null ? Py.None : values[1];
    if (separator instanceof Bytes || separator != Py.None && !Texts.is(separator)) {
      throw Py.TypeError("must be str or None, not " + TypeNames.of(separator));
    }
    return natively(name, values[0], separator, values[2]);
  }

  private PyObject join(String separator, PyObject iterable) {
    StringBuilder joined = new StringBuilder();
    int index = 0;
    for (PyObject item : iterable.asIterable()) {
      budget.tick();
      if (!Texts.is(item) && !(item instanceof Undecided)) {
        throw Py.TypeError(
            "sequence item %d: expected str instance, %s found"
                .formatted(index, TypeNames.of(item)));
      }
      joined.append(index++ == 0 ? "" : separator);
      joined.append(item instanceof PyString text ? text.getString() : Texts.of(item));
    }
    return text(joined.toString());
  }

  private static PyObject translate(String text, PyObject table) {
    StringBuilder result = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              PyObject mapped = table.__finditem__(Py.newInteger(c));
              if (mapped == null) {
                result.appendCodePoint(c);
              } else if (Numbers.isInt(mapped)) {
                result.appendCodePoint(Numbers.small(mapped));
              } else if (mapped != Py.None) {
                result.append(Texts.of(mapped));
              }
            });
    return text(result.toString());
  }

  private static PyObject table(@Nullable PyObject[] values) {
    PyDictionary table = Dicts.empty();
    if (values[1] == null) {
      for (PyObject pair : Dicts.pairs((PyDictionary) values[0])) {
        PyTuple entry = (PyTuple) pair;
        PyObject key = entry.pyget(0);
        table.__setitem__(Texts.is(key) ? code(Texts.of(key)) : key, entry.pyget(1));
      }
      return table;
    }
    int[] from = Texts.of(values[0]).codePoints().toArray();
    int[] to = Texts.of(values[1]).codePoints().toArray();
    if (from.length != to.length) {
      throw Py.ValueError("the first two maketrans arguments must have equal length");
    }
    for (int i = 0; i < from.length; i++) {
      table.__setitem__(Py.newInteger(from[i]), Py.newInteger(to[i]));
    }
    if (values[2] != null) {
      Texts.of(values[2]).codePoints().forEach(c -> table.__setitem__(Py.newInteger(c), Py.None));
    }
    return table;
  }

  private static PyObject code(String character) {
    return Py.newInteger(character.codePointAt(0));
  }

  private Native format() {
    return Native.method(
        "format(self, /, *arguments, **keywords)",
        v -> formatted(self(v), Sequences.array(v[1]), v[2]));
  }

  private PyObject formatted(String format, PyObject[] arguments, PyObject named) {
    return text(new BraceFormat(format, arguments, named, attributes).format());
  }
}
