package dev.banister.python;

import dev.banister.python.runtime.Awaiting;
import dev.banister.python.runtime.Coroutine;
import dev.banister.python.runtime.Interpreter;
import dev.banister.python.runtime.ModuleObject;
import dev.banister.python.runtime.ScriptFunction;
import dev.banister.python.runtime.ScriptStop;
import dev.banister.python.translate.StatementSpans;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyStringMap;

/** A script that has been loaded. */
public final class PythonModule {
  private final Interpreter interpreter;
  private final PyStringMap globals;
  private final String file;
  private final StatementSpans spans;

  PythonModule(Interpreter interpreter, PyStringMap globals, String file, StatementSpans spans) {
    this.interpreter = interpreter;
    this.globals = globals;
    this.file = file;
    this.spans = spans;
  }

  public String file() {
    return file;
  }

  /** What the script bound to a name; null when it did not, also for what is built in. */
  public @Nullable PyObject attribute(String name) {
    PyObject value = globals.__finditem__(name.intern());
    boolean builtIn = value != null && value == interpreter.builtins().get(name);
    return builtIn || name.startsWith("_bn_") ? null : value;
  }

  /** The module as other scripts import it. */
  public PyObject object() {
    return new ModuleObject(file, globals, this::attribute);
  }

  /** Names of the parameters that a function takes by position; empty for other callables. */
  public List<String> parameters(PyObject function) {
    return function instanceof ScriptFunction own ? own.signature().positional() : List.of();
  }

  /** Names of the parameters without a default, which a caller has to give by position. */
  public List<String> requiredParameters(PyObject function) {
    return function instanceof ScriptFunction own ? own.required() : List.of();
  }

  /**
   * Calls a function of the script with a fresh budget; an asynchronous one runs to its end.
   *
   * @throws PythonProblemException when the script was stopped
   * @throws org.python.core.PyException when the function raises
   */
  public PyObject call(PyObject function, PyObject... arguments) throws PythonProblemException {
    return supervised(
        () -> {
          PyObject result = function.__call__(arguments, Py.NoKeywords);
          return result instanceof Coroutine ? Awaiting.await(result) : result;
        });
  }

  /** The statement that a line belongs to. */
  public StatementSpans.Lines statement(int line) {
    return spans.around(line);
  }

  /** The line that runs, while an object of somebody else is called; 0 when none does. */
  public int line() {
    return Frames.line(file);
  }

  PyObject supervised(Supplier<PyObject> work) throws PythonProblemException {
    try {
      return interpreter.supervised(work);
    } catch (ScriptStop stop) {
      throw PythonRuntime.problem(stop);
    }
  }
}
