package dev.banister.recorder.child;

import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.OperationStream.End;
import dev.banister.operation.OperationStream.Raised;
import dev.banister.operation.OperationStream.StopKind;
import dev.banister.operation.OperationStream.Stopped;
import dev.banister.python.Frames;
import dev.banister.python.Limits;
import dev.banister.python.ModuleSource;
import dev.banister.python.PythonError;
import dev.banister.python.PythonModule;
import dev.banister.python.PythonProblemException;
import dev.banister.python.PythonRuntime;
import dev.banister.python.Translations;
import dev.banister.python.runtime.ProblemKind;
import dev.banister.python.translate.ScriptCode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyObject;

/** The one Python of this process; each script finds its own modules in it. */
final class Interpreter {
  private final PythonRuntime runtime;
  private final Map<String, PyObject> library = new HashMap<>();
  private ModuleSource modules = name -> null;

  Interpreter(Translations translations) {
    runtime = new PythonRuntime(this::module, translations, Limits.DEFAULT);
  }

  /** Begins a new script, whose imports are answered by {@code source}. */
  void answerImportsBy(ModuleSource source) {
    runtime.restart();
    library.clear();
    modules = source;
  }

  private @Nullable PyObject module(String name) {
    return modules.module(name);
  }

  PythonModule load(ScriptCode code, String file) throws PythonProblemException {
    return runtime.load(code, file);
  }

  /** Loads a module of the project, which is translated first. */
  PythonModule loadModule(String text, String file) throws PythonProblemException {
    return runtime.load(text, file);
  }

  /** A module of Python's own library. */
  PyObject library(String name) {
    return library.computeIfAbsent(name, this::imported);
  }

  /** Whether Python's own library has a module of the name, be it one that scripts may not use. */
  boolean isLibrary(String name) {
    return runtime.library(name) != null;
  }

  private PyObject imported(String name) {
    PyObject module = runtime.library(name);
    if (module == null) {
      throw new IllegalStateException("Python has no " + name);
    }
    return module;
  }

  /** Does some work of a script and tells how it ended. */
  End ended(String file, Work work) {
    try {
      work.run();
      return new Completed();
    } catch (PythonProblemException e) {
      return stopped(e);
    } catch (PyException e) {
      return raised(e, file);
    } catch (StackOverflowError e) {
      return new Raised("RecursionError", "maximum recursion depth exceeded", Frames.line(file));
    }
  }

  private End raised(PyException exception, String file) {
    if (exception.match(Py.MemoryError)) {
      return new Stopped(StopKind.MEMORY, "The script used up the memory it may have.", 0);
    }
    PythonError error;
    try {
      error = error(exception, file);
    } catch (PythonProblemException e) {
      return stopped(e);
    }
    if (exception.value.__tojava__(Throwable.class) instanceof Throwable own) {
      if (own instanceof ArithmeticException) { // beyond what BigInteger holds
        String reason = "A number that is too large was asked for at line %d.";
        return new Stopped(StopKind.TIME, reason.formatted(error.line()), error.line());
      }
      String reason = "The recorder failed at line %d: %s.";
      return new Stopped(StopKind.CRASHED, reason.formatted(error.line(), own), error.line());
    }
    return new Raised(error.exception(), error.message(), error.line());
  }

  /** What a script raised, told with a fresh budget. */
  PythonError error(PyException exception, String file) throws PythonProblemException {
    return runtime.error(exception, file);
  }

  private static Stopped stopped(PythonProblemException e) {
    return new Stopped(kind(e.kind()), e.getMessage(), e.line());
  }

  private static StopKind kind(ProblemKind kind) {
    return switch (kind) {
      case SYNTAX -> StopKind.SYNTAX;
      case FORBIDDEN -> StopKind.FORBIDDEN;
      case UNSUPPORTED -> StopKind.UNSUPPORTED;
      case LIMIT -> StopKind.TIME;
    };
  }

  /** Something that a script does. */
  interface Work {
    void run() throws PythonProblemException;
  }
}
