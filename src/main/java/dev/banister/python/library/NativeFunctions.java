package dev.banister.python.library;

import dev.banister.python.runtime.Budget;
import dev.banister.python.runtime.Bytes;
import dev.banister.python.runtime.HeapTypes;
import dev.banister.python.runtime.Interpreter;
import dev.banister.python.runtime.LibraryModule;
import dev.banister.python.runtime.Native;
import dev.banister.python.runtime.Numbers;
import dev.banister.python.runtime.ScriptFunction;
import dev.banister.python.runtime.Texts;
import dev.banister.python.runtime.Undecided;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyFloat;
import org.python.core.PyObject;
import org.python.core.PyTuple;
import org.python.core.PyType;
import org.python.core.imp;

/** What the library's modules in Python call in Java. */
final class NativeFunctions {
  private final Interpreter interpreter;
  private final Machine machine;
  private final Twister twister = new Twister();
  private final Map<String, PyObject> names = new HashMap<>();

  NativeFunctions(Interpreter interpreter, Machine machine) {
    this.interpreter = interpreter;
    this.machine = machine;
    twister.seed(BigInteger.valueOf(machine.seed()));
    addMachine();
    addBytes();
    addObjects();
    Characters.functions().forEach(this::define);
    define("next_after(x, y)", v -> new PyFloat(Math.nextAfter(v[0].asDouble(), v[1].asDouble())));
    define("float_hash(x)", v -> Numbers.of(FloatHash.of(v[0].asDouble())));
    define("json_escape(text, ascii)", v -> JsonText.escaped(Texts.of(v[0]), isTrue(v[1])));
    define("json_string(text, position)", v -> JsonText.string(Texts.of(v[0]), whole(v[1])));
    define("json_number(text, position)", v -> JsonText.number(Texts.of(v[0]), whole(v[1])));
  }

  PyObject module() {
    return new LibraryModule("native", names, interpreter.budget());
  }

  private void define(String written, Native.Body body) {
    names.put(written.substring(0, written.indexOf('(')), Native.of(written, body));
  }

  private static boolean isTrue(PyObject value) {
    return value.__nonzero__();
  }

  private static int whole(PyObject value) {
    return Numbers.small(value);
  }

  private void addMachine() {
    define("jython(name)", v -> imp.importName(Texts.of(v[0]).intern(), true));
    define("now()", v -> now());
    define("random_bits(count)", v -> Numbers.of(twister.bits(whole(v[0]))));
    define("twister()", v -> twister(new Twister()));
    Budget budget = interpreter.budget();
    define(
        "forbidden(name, why)",
        v -> {
          throw budget.forbidden(
              Texts.of(v[0]) + " at line %d is not run: " + Texts.of(v[1]) + ".");
        });
    define(
        "unsupported(what)",
        v -> {
          throw budget.unsupported(Texts.of(v[0]));
        });
  }

  private PyObject now() {
    Instant now = machine.clock().instant();
    return new PyTuple(
        Numbers.of(BigInteger.valueOf(now.getEpochSecond())), Py.newInteger(now.getNano() / 1000));
  }

  private PyObject twister(Twister own) {
    Map<String, PyObject> methods = new HashMap<>();
    methods.put(
        "seed",
        Native.of(
            "seed(number)",
            v -> {
              own.seed(Numbers.index(v[0]));
              return Py.None;
            }));
    methods.put("random", Native.of("random()", v -> new PyFloat(own.real())));
    methods.put("state", Native.of("state()", v -> numbers(own.state())));
    methods.put(
        "restore",
        Native.of(
            "restore(state)",
            v -> {
              own.restore(numbers(v[0]));
              return Py.None;
            }));
    methods.put("bits", Native.of("bits(count)", v -> Numbers.of(own.bits(whole(v[0])))));
    return new LibraryModule("twister", methods, interpreter.budget());
  }

  private static PyObject numbers(int[] numbers) {
    return new PyTuple(Arrays.stream(numbers).mapToObj(Py::newInteger).toArray(PyObject[]::new));
  }

  private static int[] numbers(PyObject tuple) {
    return Arrays.stream(((PyTuple) tuple).getArray()).mapToInt(PyObject::asInt).toArray();
  }

  private void addBytes() {
    Compression compression = new Compression(interpreter.budget());
    define(
        "deflate(data, level, raw)",
        v -> compression.deflated(Bytes.of(v[0]), whole(v[1]), isTrue(v[2])));
    define("inflate(data, raw)", v -> compression.inflated(Bytes.of(v[0]), isTrue(v[1])));
    define("digest(algorithm, data)", v -> digest(Texts.of(v[0]), Bytes.of(v[1])));
    define(
        "base64_encode(data)", v -> Bytes.of(Base64.getEncoder().encode(Bytes.of(v[0]).bytes())));
    define("base64_decode(data)", v -> decoded(Bytes.of(v[0])));
    define("crc32(data, start)", v -> crc32(v));
  }

  private static PyObject digest(String algorithm, Bytes data) {
    try {
      return Bytes.of(MessageDigest.getInstance(algorithm).digest(data.bytes()));
    } catch (NoSuchAlgorithmException e) {
      throw Py.ValueError("unsupported hash type " + algorithm);
    }
  }

  /** Characters outside the alphabet are skipped, as CPython does; None when padding is missing. */
  private static PyObject decoded(Bytes data) {
    String text = data.getString().replaceAll("[^A-Za-z0-9+/=]", "");
    if (text.length() % 4 != 0) {
      return Py.None;
    }
    try {
      return Bytes.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Py.None;
    }
  }

  private static PyObject crc32(@Nullable PyObject[] values) {
    byte[] data = Bytes.of(values[0]).bytes();
    int start = Numbers.index(values[1]).intValue();
    if (start == 0) {
      CRC32 crc = new CRC32();
      crc.update(data);
      return Numbers.of(BigInteger.valueOf(crc.getValue()));
    }
    int crc = ~start;
    for (byte each : data) {
      crc ^= each & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc >>> 1 ^ ((crc & 1) == 0 ? 0 : 0xedb88320);
      }
    }
    return Numbers.of(BigInteger.valueOf(Integer.toUnsignedLong(~crc)));
  }

  private void addObjects() {
    define("is_unknown(value)", v -> Py.newBoolean(v[0] instanceof Undecided));
    define("derive(function, value)", v -> ((Undecided) v[1]).derive(Texts.of(v[0]), v[1]));
    define("is_plain_instance(value)", v -> Py.newBoolean(interpreter.isPlainInstance(v[0])));
    define("read(value, name)", v -> interpreter.read(v[0], Texts.of(v[1])));
    names.put("unhashable", interpreter.unhashable());
    define("exc_info()", v -> excInfo());
    define(
        "function_kind(value)",
        v ->
            v[0] instanceof ScriptFunction function
                ? Py.newUnicode(function.signature().kind().name())
                : Py.None);
  }

  private static PyObject excInfo() {
    PyException handled = Py.getThreadState().exception;
    return handled == null || !(handled.type instanceof PyType)
        ? new PyTuple(Py.None, Py.None, Py.None)
        : new PyTuple(handled.type, handled.value, new PyObject(HeapTypes.OPAQUE));
  }
}
