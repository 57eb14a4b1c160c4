package dev.banister.recorder.child;

import dev.banister.operation.OperationStream.End;
import dev.banister.recorder.alembic.AlembicModules;
import dev.banister.sql.Dialect;
import dev.banister.value.Unknown.Origin;
import java.util.ArrayList;
import java.util.List;
import org.python.core.PyObject;

/** Everything that one script finds around it: its modules, its connection, its unknown values. */
final class Environment {
  private final Interpreter interpreter;
  private final String file;
  private final String text;
  private final RunContext context;
  private final AlembicModules alembic;

  Environment(
      Interpreter interpreter,
      Channel channel,
      String file,
      String text,
      Dialect dialect,
      boolean live) {
    this.interpreter = interpreter;
    this.file = file;
    this.text = text;
    LiveSession session = live ? new LiveSession(channel, this::exception) : null;
    this.context =
        new RunContext(
            dialect,
            interpreter.position(file),
            new SourceText(text),
            new Unknowns(),
            session,
            interpreter::library);
    this.alembic = new AlembicModules(context, null);
  }

  RunContext context() {
    return context;
  }

  /** Runs the module's own body. */
  End load() {
    context.begin(List.of());
    return interpreter.load(file, text, this::module);
  }

  private PyObject module(String name) {
    return alembic.module(name).orElse(name.startsWith("sqlalchemy") ? context.unknown(name, Origin.UNSUPPORTED, "") : null);
  }

  private org.python.core.PyException exception(String name, String message) {
    throw new UnsupportedOperationException();
  }

  /**
   * The functions that a direction runs: the one of its name, or those that a script for several
   * databases has for each of them.
   */
  List<PyObject> functions(String direction) {
    PyObject function = interpreter.global(direction);
    if (function == null) {
      return List.of();
    }
    if (!interpreter.parameters(function).equals(List.of("engine_name"))) {
      return List.of(function);
    }
    return interpreter.globals().stream()
        .filter(name -> name.startsWith(direction + "_"))
        .map(interpreter::global)
        .toList();
  }

  End call(PyObject function) {
    List<PyObject> arguments = new ArrayList<>();
    for (String parameter : interpreter.parameters(function)) {
      arguments.add(parameter.equals("op") ? alembic.operations() : handedIn(parameter));
    }
    return interpreter.call(function, arguments.toArray(PyObject[]::new));
  }

  private PyObject handedIn(String parameter) {
    return context.unknown(
        parameter, Origin.ENVIRONMENT, "'" + parameter + "' is handed in by the project's env.py.");
  }
}
