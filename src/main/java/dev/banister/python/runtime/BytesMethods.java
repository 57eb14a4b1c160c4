package dev.banister.python.runtime;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;

/** The methods of Python 3's bytes. */
final class BytesMethods {
  private static final List<String> SHARED =
      List.of(
          "split",
          "rsplit",
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
          "replace",
          "lower",
          "upper",
          "title",
          "capitalize",
          "swapcase",
          "center",
          "ljust",
          "rjust",
          "zfill",
          "isalpha",
          "isdigit",
          "isalnum",
          "isspace",
          "islower",
          "isupper",
          "istitle",
          "splitlines");

  private BytesMethods() {}

  static Map<String, Native> all() {
    Map<String, Native> methods = new HashMap<>();
    SHARED.forEach(name -> methods.put(name, shared(name)));
    methods.put("decode", Native.method("decode(self, encoding=, errors=)", BytesMethods::decode));
    methods.put("hex", Native.method("hex(self, sep=)", BytesMethods::hex));
    methods.put("join", Native.method("join(self, iterable, /)", BytesMethods::join));
    methods.put(
        "fromhex",
        Native.of(
            "fromhex(string, /)",
            v -> Bytes.of(HexFormat.of().parseHex(Texts.of(v[0]).replace(" ", "")))));
    return methods;
  }

  private static Native shared(String name) {
    return Native.method(
        name + "(self, *arguments)",
        v -> {
          PyString plain = new PyString(((Bytes) v[0]).getString());
          PyObject[] arguments = Sequences.array(v[1]);
          for (int i = 0; i < arguments.length; i++) {
            arguments[i] = plain(arguments[i]);
          }
          return back(plain.__getattr__(name).__call__(arguments));
        });
  }

  private static PyObject plain(PyObject argument) {
    if (argument instanceof Bytes bytes) {
      return new PyString(bytes.getString());
    }
    if (argument instanceof PyTuple tuple) {
      PyObject[] items = tuple.getArray().clone();
      for (int i = 0; i < items.length; i++) {
        items[i] = plain(items[i]);
      }
      return new PyTuple(items);
    }
    if (Texts.is(argument)) {
      throw Py.TypeError("a bytes-like object is required, not 'str'");
    }
    return argument;
  }

  private static PyObject back(PyObject result) {
    return switch (result) {
      case PyString text -> Bytes.ofLatin(text.getString());
      case PyList list -> {
        PyList all = new PyList();
        list.asIterable().forEach(item -> all.append(back(item)));
        yield all;
      }
      case PyTuple tuple -> {
        PyObject[] items = tuple.getArray().clone();
        for (int i = 0; i < items.length; i++) {
          items[i] = back(items[i]);
        }
        yield new PyTuple(items);
      }
      default -> result;
    };
  }

  private static PyObject decode(@Nullable PyObject[] values) {
    String errors = values[2] == null ? "strict" : Texts.of(values[2]);
    return Py.newUnicode(
        Encodings.decode(((Bytes) values[0]).bytes(), Encodings.name(values[1]), errors));
  }

  private static PyObject hex(@Nullable PyObject[] values) {
    HexFormat format =
        values[1] == null ? HexFormat.of() : HexFormat.ofDelimiter(Texts.of(values[1]));
    return Py.newUnicode(format.formatHex(((Bytes) values[0]).bytes()));
  }

  private static PyObject join(@Nullable PyObject[] values) {
    StringBuilder joined = new StringBuilder();
    int index = 0;
    for (PyObject item : values[1].asIterable()) {
      if (!(item instanceof Bytes bytes)) {
        throw Py.TypeError(
            "sequence item %d: expected a bytes-like object, %s found"
                .formatted(index, TypeNames.of(item)));
      }
      joined.append(index++ == 0 ? "" : ((Bytes) values[0]).getString()).append(bytes.getString());
    }
    return Bytes.ofLatin(joined.toString());
  }
}
