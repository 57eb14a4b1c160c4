package dev.banister.python.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyBoolean;
import org.python.core.PyDictionary;
import org.python.core.PyException;
import org.python.core.PyFloat;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyType;

/** What calls of {@code str}, {@code int}, {@code bytes}, {@code dict} and {@code type} give. */
final class Conversions {
  private final BuiltinTypes types;
  private final ClassMaker classes;

  Conversions(BuiltinTypes types, ClassMaker classes) {
    this.types = types;
    this.classes = classes;
  }

  void install() {
    define(types.text(), "str(object=, encoding=, errors=)", this::text);
    define(types.whole(), "int(x=, base=)", Conversions::whole);
    define(types.real(), "float(x=, /)", Conversions::real);
    define(types.bytes(), "bytes(source=, encoding=, errors=)", Conversions::bytes);
    types.construct(types.dict(), Conversions::dict);
    types.construct(types.type(), this::type);
  }

  private void define(PyType type, String written, Native.Body body) {
    Native function = Native.of(written, body);
    types.construct(type, function::__call__);
  }

  private PyObject text(@Nullable PyObject[] values) {
    if (values[0] == null) {
      return Py.newUnicode("");
    }
    if (values[1] != null || values[2] != null) {
      if (!(values[0] instanceof Bytes bytes)) {
        throw Py.TypeError(
            "decoding to str: need a bytes-like object, " + TypeNames.of(values[0]) + " found");
      }
      String errors = values[2] == null ? "strict" : Texts.of(values[2]);
      return Py.newUnicode(Encodings.decode(bytes.bytes(), Encodings.name(values[1]), errors));
    }
    return Texts.text(values[0]);
  }

  private static PyObject whole(@Nullable PyObject[] values) {
    PyObject value = values[0];
    if (value == null) {
      return Py.Zero;
    }
    if (value instanceof Undecided unknown) {
      return unknown.derive("int", value);
    }
    if (Texts.is(value) || value instanceof Bytes) {
      String digits = value instanceof Bytes bytes ? bytes.getString() : Texts.of(value);
      int base = values[1] == null ? 10 : Numbers.small(values[1]);
      return Numbers.of(parse(value, digits, base));
    }
    if (values[1] != null) {
      throw Py.TypeError("int() can't convert non-string with explicit base");
    }
    return number(value);
  }

  private static PyObject number(PyObject value) {
    return switch (value) {
      case PyBoolean truth -> Py.newInteger(truth.__nonzero__() ? 1 : 0);
      case PyFloat real -> Numbers.of(truncated(real.getValue()));
      case PyObject whole when Numbers.isInt(whole) -> Numbers.of(Numbers.big(whole));
      default -> byMethod(value);
    };
  }

  private static PyObject byMethod(PyObject value) {
    for (String name : List.of("__int__", "__index__", "__trunc__")) {
      PyObject method = value.__findattr__(name);
      if (method != null) {
        return Numbers.normal(method.__call__());
      }
    }
    throw Py.TypeError(
        "int() argument must be a string, a bytes-like object or a real number, not '"
            + TypeNames.of(value)
            + "'");
  }

  private static BigInteger truncated(double value) {
    if (Double.isNaN(value)) {
      throw Py.ValueError("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(value)) {
      throw Py.OverflowError("cannot convert float infinity to integer");
    }
    return new BigDecimal(value).toBigInteger();
  }

  private static PyObject real(@Nullable PyObject[] values) {
    PyObject value = values[0];
    if (value == null) {
      return new PyFloat(0.0);
    }
    if (value instanceof Undecided unknown) {
      return unknown.derive("float", value);
    }
    if (value instanceof PyString text) {
      String digits = text.getString().strip();
      boolean misplaced = !digits.equals(digits.replaceAll("(?<![0-9])_|_(?![0-9])", ""));
      try {
        return PyFloat.TYPE.__call__(new PyString(misplaced ? "_" : digits.replace("_", "")));
      } catch (PyException e) {
        throw Py.ValueError("could not convert string to float: " + Representation.of(value));
      }
    }
    if (value.__findattr__("__float__") == null && !value.isIndex()) {
      throw Py.TypeError(
          "float() argument must be a string or a real number, not '" + TypeNames.of(value) + "'");
    }
    PyObject made =
        value.__findattr__("__float__") == null ? value.__index__().__float__() : value.__float__();
    return made.getClass() == PyFloat.class ? made : new PyFloat(made.asDouble());
  }

  private static BigInteger parse(PyObject value, String written, int base) {
    if (base != 0 && (base < 2 || base > 36)) {
      throw Py.ValueError("int() base must be >= 2 and <= 36, or 0");
    }
    String text = written.strip().toLowerCase(Locale.ROOT);
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    int radix = base;
    for (var prefix : List.of("0x", "0o", "0b")) {
      int own = prefix.equals("0x") ? 16 : prefix.equals("0o") ? 8 : 2;
      if (digits.startsWith(prefix) && (base == 0 || base == own)) {
        digits = digits.substring(2);
        radix = own;
      }
    }
    try {
      boolean misplaced = digits.startsWith("_") || digits.endsWith("_") || digits.contains("__");
      boolean signed = digits.startsWith("-") || digits.startsWith("+");
      boolean padded = radix == 0 && digits.startsWith("0") && !digits.matches("[0_]+");
      if (!misplaced && !signed && !padded) {
        BigInteger parsed = new BigInteger(digits.replace("_", ""), radix == 0 ? 10 : radix);
        return negative ? parsed.negate() : parsed;
      }
    } catch (NumberFormatException e) {
      // answered below, with the words of Python
    }
    throw Py.ValueError(
        "invalid literal for int() with base " + base + ": " + Representation.of(value));
  }

  private static PyObject bytes(@Nullable PyObject[] values) {
    PyObject source = values[0];
    if (source == null) {
      return Bytes.of(new byte[0]);
    }
    if (Texts.is(source)) {
      if (values[1] == null) {
        throw Py.TypeError("string argument without an encoding");
      }
      String errors = values[2] == null ? "strict" : Texts.of(values[2]);
      return Encodings.encode(Texts.of(source), Texts.of(values[1]), errors);
    }
    if (source instanceof Bytes) {
      return source;
    }
    if (Numbers.isInt(source)) {
      int count = Numbers.small(source);
      if (count < 0) {
        throw Py.ValueError("negative count");
      }
      return Bytes.of(new byte[count]);
    }
    PyObject method = source.__findattr__("__bytes__");
    if (method != null) {
      return method.__call__();
    }
    StringBuilder latin = new StringBuilder();
    for (PyObject item : source.asIterable()) {
      int value = Numbers.small(item);
      if (value < 0 || value > 255) {
        throw Py.ValueError("bytes must be in range(0, 256)");
      }
      latin.append((char) value);
    }
    return Bytes.ofLatin(latin.toString());
  }

  private static PyObject dict(PyObject[] arguments, String[] keywords) {
    PyDictionary dict = Dicts.empty();
    Dicts.update(dict, arguments, keywords);
    return dict;
  }

  private PyObject type(PyObject[] arguments, String[] keywords) {
    int positional = arguments.length - keywords.length;
    if (positional == 1 && keywords.length == 0) {
      if (arguments[0] instanceof Undecided unknown) {
        return unknown.derive("type", arguments[0]);
      }
      PyObject own = arguments[0].__findattr__("__class__");
      return own instanceof ClassBase ? own : types.typeOf(arguments[0]);
    }
    if (positional != 3) {
      throw Py.TypeError("type() takes 1 or 3 arguments");
    }
    PyDictionary body = Dicts.empty();
    for (PyObject pair : Dicts.pairs((PyDictionary) arguments[2])) {
      PyObject[] entry = Sequences.array(pair);
      body.__setitem__(new org.python.core.PyString(Texts.of(entry[0])), entry[1]);
    }
    return classes.make(
        Texts.of(arguments[0]),
        Sequences.array(arguments[1]),
        body,
        new Keywords(
            java.util.stream.IntStream.range(0, keywords.length)
                .boxed()
                .collect(Collectors.toMap(i -> keywords[i], i -> arguments[3 + i]))));
  }
}
