package dev.banister.recorder.facade;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.PySystemState;
import org.python.util.PythonInterpreter;

/** Runs a few lines of Python with some names given. */
public final class Script {
  static {
    Properties properties = new Properties();
    properties.setProperty("python.import.site", "false");
    PySystemState.initialize(System.getProperties(), properties, new String[0]);
  }

  private Script() {}

  /** Starts Python, which objects of the facade need before they can be made. */
  public static void start() {
    PySystemState.initialize();
  }

  /** What {@code out} holds after the lines have run; they append to it. */
  public static List<String> run(String source, Map<String, PyObject> names) {
    PythonInterpreter interpreter = interpreter(names);
    interpreter.exec("from __future__ import unicode_literals\nout = []\n" + source);
    return PyValues.items(interpreter.get("out")).stream().map(PyValues::text).toList();
  }

  /** The last value of {@code result} after the lines have run. */
  public static PyObject result(String source, Map<String, PyObject> names) {
    PythonInterpreter interpreter = interpreter(names);
    interpreter.exec("from __future__ import unicode_literals\n" + source);
    return interpreter.get("result");
  }

  /** {@code TypeError: message} as Python would print it. */
  public static String failure(String source, Map<String, PyObject> names) {
    try {
      result(source, names);
      return "nothing raised";
    } catch (PyException exception) {
      String type = PyValues.text(exception.type.__getattr__("__name__"));
      exception.normalize();
      return type + ": " + PyValues.text(exception.value);
    }
  }

  private static PythonInterpreter interpreter(Map<String, PyObject> names) {
    PythonInterpreter interpreter = new PythonInterpreter();
    names.forEach(interpreter::set);
    return interpreter;
  }
}
