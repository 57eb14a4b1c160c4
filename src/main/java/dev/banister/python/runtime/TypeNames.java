package dev.banister.python.runtime;

import java.util.Set;
import org.python.core.PyJavaType;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyType;

/** The names that Python 3 gives to types. */
public final class TypeNames {
  private static final Set<String> IN_C = Set.of("datetime", "decimal");

  private TypeNames() {}

  /** The name of an object's class, as messages print it. */
  public static String of(PyObject object) {
    return name(object.getType());
  }

  /** As messages about operators print it: with its module when it is written in C. */
  static String operand(PyObject object) {
    PyType type = object.getType();
    PyObject module = type instanceof PyJavaType ? null : type.__findattr__("__module__");
    boolean inC = module instanceof PyString written && IN_C.contains(written.getString());
    return inC ? qualified(type) : name(type);
  }

  /** With the module in front, unless it is built in: {@code datetime.date}. */
  public static String qualified(PyType type) {
    if (type instanceof PyJavaType) {
      return name(type);
    }
    PyObject module = type.__findattr__("__module__");
    PyObject qualified = type.__findattr__("__qualname__");
    String name = qualified instanceof PyString written ? written.getString() : name(type);
    String prefix = module instanceof PyString written ? written.getString() : "builtins";
    boolean builtIn =
        prefix.equals("builtins") || prefix.equals("__builtin__") || prefix.equals("exceptions");
    return builtIn ? name : prefix + "." + name;
  }

  public static String name(PyType type) {
    if (type instanceof PyJavaType) {
      String name = type.getName();
      return name.substring(name.lastIndexOf('.') + 1);
    }
    String name = type.getName();
    return switch (name) {
      case "unicode" -> "str";
      case "long" -> "int";
      case "instancemethod" -> "method";
      case "xrange" -> "range";
      case "SRE_Pattern" -> "Pattern";
      case "SRE_Match" -> "Match";
      case "type" -> "type";
      default -> name.substring(name.lastIndexOf('.') + 1);
    };
  }
}
