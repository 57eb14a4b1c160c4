package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.Operation;
import dev.banister.recorder.facade.Script;
import dev.banister.recorder.facade.TakenDown;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** Runs lines of a migration script with the modules of SQLAlchemy under their usual names. */
final class SaScript {
  private final TakenDown context;
  private final SqlAlchemyModules modules;

  private SaScript(TakenDown context) {
    this.context = context;
    this.modules = new SqlAlchemyModules(context, new NoConnections());
  }

  static SaScript on(Dialect dialect) {
    Script.start();
    return new SaScript(TakenDown.on(dialect));
  }

  static SaScript live(Dialect dialect, @Nullable Schema schema) {
    Script.start();
    return new SaScript(new TakenDown(dialect, true, schema));
  }

  Library library() {
    return modules.library();
  }

  TakenDown context() {
    return context;
  }

  private Map<String, PyObject> names() {
    return Map.ofEntries(
        Map.entry("sa", module("sqlalchemy")),
        Map.entry("orm", module("sqlalchemy.orm")),
        Map.entry("exc", module("sqlalchemy.exc")),
        Map.entry("postgresql", module("sqlalchemy.dialects.postgresql")),
        Map.entry("mysql", module("sqlalchemy.dialects.mysql")),
        Map.entry("sqlite", module("sqlalchemy.dialects.sqlite")),
        Map.entry("compiler", module("sqlalchemy.ext.compiler")),
        Map.entry("sqlalchemy_utils", module("sqlalchemy_utils")),
        Map.entry("sqlmodel", module("sqlmodel")),
        Map.entry("pgvector", module("pgvector")));
  }

  PyObject module(String name) {
    PyObject module = modules.module(name);
    if (module == null) {
      throw new IllegalArgumentException("no module " + name);
    }
    return module;
  }

  /** The value of an expression. */
  PyObject value(String expression) {
    return run("result = " + expression);
  }

  /** What {@code result} is after the lines. */
  PyObject run(String lines) {
    return Script.result(lines, names());
  }

  String failure(String expression) {
    return Script.failure("result = " + expression, names());
  }

  /** The operations that the lines record. */
  List<Operation> operations(String lines) {
    run(lines + "\nresult = None\n");
    return context.operations();
  }
}
