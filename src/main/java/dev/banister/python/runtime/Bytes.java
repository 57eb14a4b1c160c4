package dev.banister.python.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PySlice;
import org.python.core.PyString;
import org.python.core.PyType;

/**
 * Python 3's bytes. Jython's own text and bytes are one type; this one is a text of Jython, so its
 * library takes it, but never equal to a text of the script.
 */
public final class Bytes extends PyString {
  private static final long serialVersionUID = 1L;
  static final PyType TYPE = HeapTypes.of("bytes", PyType.TYPE, java.util.Map.of(), PyString.TYPE);

  private Bytes(String latin) {
    super(TYPE, latin);
  }

  /** Bytes from characters up to 255. */
  static Bytes ofLatin(String latin) {
    return new Bytes(latin);
  }

  public static Bytes of(byte[] bytes) {
    return new Bytes(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /** What a function of Jython's library gave as bytes. */
  public static Bytes of(PyObject native2) {
    return native2 instanceof Bytes bytes ? bytes : new Bytes(native2.asString());
  }

  public byte[] bytes() {
    return getString().getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public PyObject __finditem__(PyObject key) {
    if (key instanceof PySlice slice) {
      return of(new PyString(getString()).__getitem__(slice));
    }
    return item(Numbers.small(key));
  }

  @Override
  public PyObject __getitem__(PyObject key) {
    return __finditem__(key);
  }

  @Override
  public PyObject __finditem__(int index) {
    return item(index);
  }

  @Override
  public PyObject __getitem__(int index) {
    return item(index);
  }

  private PyObject item(int index) {
    int positive = index < 0 ? index + getString().length() : index;
    if (positive < 0 || positive >= getString().length()) {
      throw Py.IndexError("index out of range");
    }
    return Py.newInteger(getString().charAt(positive));
  }

  @Override
  public PyObject __getslice__(PyObject start, PyObject stop, PyObject step) {
    return of(new PyString(getString()).__getslice__(start, stop, step));
  }

  @Override
  public PyObject __iter__() {
    PyObject[] numbers = getString().chars().mapToObj(Py::newInteger).toArray(PyObject[]::new);
    return new org.python.core.PyTuple(numbers).__iter__();
  }

  @Override
  public boolean __contains__(PyObject value) {
    if (value instanceof Bytes part) {
      return getString().contains(part.getString());
    }
    if (!Numbers.isInt(value)) {
      throw Py.TypeError("a bytes-like object is required, not '" + TypeNames.of(value) + "'");
    }
    return getString().indexOf(Numbers.small(value)) >= 0;
  }

  @Override
  public PyObject __add__(PyObject other) {
    if (other instanceof Bytes right) {
      return new Bytes(getString() + right.getString());
    }
    throw Py.TypeError("can't concat " + TypeNames.of(other) + " to bytes");
  }

  @Override
  public PyObject __mul__(PyObject count) {
    return of(new PyString(getString()).__mul__(count));
  }

  @Override
  public PyObject __rmul__(PyObject count) {
    return __mul__(count);
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
    return other instanceof Bytes bytes && bytes.getString().equals(getString());
  }

  @Override
  public int hashCode() {
    return getString().hashCode() ^ 0x5bd1e995;
  }

  @Override
  public PyString __repr__() {
    String latin = getString();
    char quote = latin.indexOf('\'') >= 0 && latin.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder text = new StringBuilder("b").append(quote);
    latin.chars().forEach(c -> text.append(escaped((char) c, quote)));
    return Py.newString(text.append(quote).toString());
  }

  private static String escaped(char c, char quote) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          c == quote
              ? "\\" + c
              : c < ' ' || c > '~'
                  ? String.format(Locale.ROOT, "\\x%02x", (int) c)
                  : String.valueOf(c);
    };
  }

  @Override
  public PyString __str__() {
    return __repr__();
  }

  @Override
  public org.python.core.PyUnicode __unicode__() {
    return Py.newUnicode(__repr__().getString());
  }
}
