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
        "removeprefix", Native.method("removeprefix(self, prefix, /)", v -> affix(v, true)));
    methods.put(
        "removesuffix", Native.method("removesuffix(self, suffix, /)", v -> affix(v, false)));
    methods.put("translate", Native.method("translate(self, table, /)", BytesMethods::translate));
    methods.put("maketrans", Native.of("maketrans(frm, to, /)", BytesMethods::table));
    methods.put(
        "expandtabs",
        Native.method(
            "expandtabs(self, tabsize=)",
            v -> Bytes.ofLatin(Lineation.expanded(latin(v[0]), v[1]))));
    methods.put(
        "isascii",
        Native.method(
            "isascii(self)", v -> Py.newBoolean(latin(v[0]).chars().allMatch(c -> c < 128))));
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

  private static String latin(PyObject bytes) {
    return ((Bytes) bytes).getString();
  }

  private static PyObject affix(@Nullable PyObject[] values, boolean front) {
    String own = latin(values[0]);
    String affix = latin(values[1]);
    if (affix.isEmpty() || !(front ? own.startsWith(affix) : own.endsWith(affix))) {
      return values[0];
    }
    return Bytes.ofLatin(
        front ? own.substring(affix.length()) : own.substring(0, own.length() - affix.length()));
  }

  private static PyObject translate(@Nullable PyObject[] values) {
    String table = latin(values[1]);
    StringBuilder translated = new StringBuilder();
    latin(values[0]).chars().forEach(c -> translated.append(table.charAt(c)));
    return Bytes.ofLatin(translated.toString());
  }

  private static PyObject table(@Nullable PyObject[] values) {
    String from = latin(values[0]);
    String to = latin(values[1]);
    if (from.length() != to.length()) {
      throw Py.ValueError("maketrans arguments must have same length");
    }
    StringBuilder table = new StringBuilder();
    for (char c = 0; c < 256; c++) {
      int index = from.lastIndexOf(c);
      table.append(index < 0 ? c : to.charAt(index));
    }
    return Bytes.ofLatin(table.toString());
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
