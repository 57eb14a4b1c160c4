package dev.banister.python.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyType;

/** The exceptions that are built in to Python 3: Jython's own, and those that it lacks. */
public final class ExceptionTypes {
  private static final List<String> SHARED =
      List.of(
          "BaseException",
          "Exception",
          "ArithmeticError",
          "AssertionError",
          "AttributeError",
          "BufferError",
          "EOFError",
          "FloatingPointError",
          "GeneratorExit",
          "ImportError",
          "ImportWarning",
          "IndentationError",
          "IndexError",
          "KeyError",
          "KeyboardInterrupt",
          "LookupError",
          "MemoryError",
          "NameError",
          "NotImplementedError",
          "OSError",
          "OverflowError",
          "PendingDeprecationWarning",
          "ReferenceError",
          "RuntimeError",
          "RuntimeWarning",
          "StopIteration",
          "SyntaxError",
          "SyntaxWarning",
          "SystemError",
          "SystemExit",
          "TabError",
          "TypeError",
          "UnboundLocalError",
          "UnicodeDecodeError",
          "UnicodeEncodeError",
          "UnicodeError",
          "UnicodeTranslateError",
          "UnicodeWarning",
          "UserWarning",
          "ValueError",
          "Warning",
          "ZeroDivisionError",
          "BytesWarning",
          "DeprecationWarning",
          "FutureWarning");

  /** Name and base of each exception that Python 2 does not have. */
  private static final List<List<String>> ADDED =
      List.of(
          List.of("ModuleNotFoundError", "ImportError"),
          List.of("RecursionError", "RuntimeError"),
          List.of("StopAsyncIteration", "Exception"),
          List.of("ResourceWarning", "Warning"),
          List.of("EncodingWarning", "Warning"),
          List.of("BlockingIOError", "OSError"),
          List.of("ChildProcessError", "OSError"),
          List.of("ConnectionError", "OSError"),
          List.of("BrokenPipeError", "ConnectionError"),
          List.of("ConnectionAbortedError", "ConnectionError"),
          List.of("ConnectionRefusedError", "ConnectionError"),
          List.of("ConnectionResetError", "ConnectionError"),
          List.of("FileExistsError", "OSError"),
          List.of("FileNotFoundError", "OSError"),
          List.of("InterruptedError", "OSError"),
          List.of("IsADirectoryError", "OSError"),
          List.of("NotADirectoryError", "OSError"),
          List.of("PermissionError", "OSError"),
          List.of("ProcessLookupError", "OSError"),
          List.of("TimeoutError", "OSError"));

  private final Map<String, PyObject> types = new LinkedHashMap<>();

  ExceptionTypes(PyObject jython) {
    SHARED.forEach(name -> types.put(name, jython.__finditem__(name)));
    for (List<String> added : ADDED) {
      PyType base = (PyType) types.get(added.getLast());
      types.put(added.getFirst(), HeapTypes.of(added.getFirst(), PyType.TYPE, Map.of(), base));
    }
    types.put("IOError", types.get("OSError"));
    types.put("EnvironmentError", types.get("OSError"));
  }

  PyObject type(String name) {
    PyObject type = types.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no exception " + name);
    }
    return type;
  }

  Map<String, PyObject> all() {
    return types;
  }

  /** The class, made ready to be raised. */
  static boolean isException(PyObject object) {
    return Py.isInstance(object, (PyType) Py.BaseException);
  }
}
