package dev.banister.recorder.facade;

import dev.banister.python.runtime.Bytes;
import dev.banister.value.Unknown;
import dev.banister.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyBoolean;
import org.python.core.PyByteArray;
import org.python.core.PyDictionary;
import org.python.core.PyFloat;
import org.python.core.PyFrozenSet;
import org.python.core.PyInteger;
import org.python.core.PyList;
import org.python.core.PyLong;
import org.python.core.PyObject;
import org.python.core.PySet;
import org.python.core.PyString;
import org.python.core.PyTuple;
import org.python.core.PyType;
import org.python.core.PyUnicode;

/** Python objects as the shared {@link Value}s. */
public final class PyValues {
  private final RecordingContext context;

  public PyValues(RecordingContext context) {
    this.context = context;
  }

  /** The value of {@code object}; undetermined when the object is none of those that SQL knows. */
  public Value of(PyObject object) {
    Value simple = simple(object);
    if (simple != null) {
      return simple;
    }
    Value collected = collection(object);
    return collected == null ? named(object) : collected;
  }

  private static @Nullable Value simple(PyObject object) {
    return switch (object) {
      case UnknownObject unknown -> new Value.Undetermined(unknown.unknown());
      case PyBoolean bool -> new Value.Bool(bool.getBooleanValue());
      case PyInteger number -> Value.of(number.getValue());
      case PyLong number -> new Value.Int(number.getValue());
      case PyFloat number -> new Value.Real(number.getValue());
      case Bytes bytes -> new Value.Bytes(latin(bytes.getString()));
      case PyUnicode text -> new Value.Text(text.getString());
      case PyString bytes -> text(bytes.getString());
      case PyByteArray bytes -> new Value.Bytes(latin(bytes.__str__().getString()));
      default -> object == Py.None ? Value.NULL : null;
    };
  }

  /** Python 2 keeps text and bytes in one type: what is no ASCII must be bytes. */
  private static Value text(String characters) {
    boolean ascii = characters.chars().allMatch(c -> c < 128);
    return ascii ? new Value.Text(characters) : new Value.Bytes(latin(characters));
  }

  private static byte[] latin(String characters) {
    return characters.getBytes(StandardCharsets.ISO_8859_1);
  }

  private @Nullable Value collection(PyObject object) {
    return switch (object) {
      case PyDictionary dictionary -> mapping(dictionary);
      case PyList list -> sequence(list);
      case PyTuple tuple -> sequence(tuple);
      case PySet set -> sequence(set);
      case PyFrozenSet set -> sequence(set);
      default -> null;
    };
  }

  private Value sequence(PyObject items) {
    return new Value.Sequence(items(items).stream().map(this::of).toList());
  }

  private Value mapping(PyObject dictionary) {
    List<Value.Entry> entries = new ArrayList<>();
    for (PyObject item : items(dictionary.invoke("items"))) {
      entries.add(new Value.Entry(of(item.__getitem__(0)), of(item.__getitem__(1))));
    }
    return new Value.Mapping(entries);
  }

  /** Values of Python's own library are told by the name of their class. */
  private Value named(PyObject object) {
    for (PyObject type : items(object.getType().getMro())) {
      Value value = type instanceof PyType known ? ofType(known.getName(), object) : null;
      if (value != null) {
        return value;
      }
    }
    return unsupported(object);
  }

  private @Nullable Value ofType(String type, PyObject object) {
    return switch (type) {
      case "datetime" -> new Value.DateTime(text(object.invoke("isoformat")));
      case "date" -> new Value.Date(text(object.invoke("isoformat")));
      case "time" -> new Value.Time(text(object.invoke("isoformat")));
      case "timedelta" -> interval(object);
      case "Decimal" -> decimal(object);
      case "UUID" -> new Value.Uuid(text(object.__str__()));
      case "Enum" -> of(object.__getattr__("value"));
      case "bytes" -> new Value.Bytes(latin(object.__str__().getString()));
      case "OrderedDict" -> mapping(object);
      default -> null;
    };
  }

  private static Value interval(PyObject delta) {
    BigDecimal seconds =
        new BigDecimal(text(delta.__getattr__("days").__str__()))
            .multiply(BigDecimal.valueOf(86_400))
            .add(new BigDecimal(text(delta.__getattr__("seconds").__str__())));
    BigDecimal micro = new BigDecimal(text(delta.__getattr__("microseconds").__str__()));
    return new Value.Interval(seconds.add(micro.movePointLeft(6)));
  }

  private Value decimal(PyObject object) {
    String text = text(object.__str__());
    boolean finite = text.chars().noneMatch(c -> Character.isLetter(c) && c != 'E');
    return finite ? new Value.Decimal(new BigDecimal(text)) : unsupported(object);
  }

  private Value unsupported(PyObject object) {
    String type = object.getType().getName();
    String explanation = "A value of the class " + type + " has no form in SQL here.";
    return new Value.Undetermined(
        context.unknown(type, Unknown.Origin.UNSUPPORTED, explanation).unknown());
  }

  /** The object as Python's {@code str} gives it; an unknown one gives its placeholder. */
  public static String text(PyObject object) {
    return object instanceof PyString string
        ? string.getString()
        : object.__unicode__().getString();
  }

  /** The items of an iterable. */
  public static List<PyObject> items(PyObject iterable) {
    List<PyObject> items = new ArrayList<>();
    for (PyObject item : iterable.asIterable()) {
      items.add(item);
    }
    return items;
  }

  /** A Python list. */
  public static PyObject list(List<? extends PyObject> items) {
    return new PyList(items.toArray(PyObject[]::new));
  }

  /** {@code None} for null. */
  public static PyObject textOrNone(@Nullable String text) {
    return text == null ? Py.None : new PyUnicode(text);
  }

  /** A Python integer of any size. */
  static PyObject integer(BigInteger number) {
    return number.bitLength() < 32 ? new PyInteger(number.intValue()) : new PyLong(number);
  }
}
