package dev.banister.recorder.child;

import dev.banister.operation.OperationStream.End;
import dev.banister.operation.OperationStream.Raised;
import dev.banister.python.Frames;
import dev.banister.python.PythonModule;
import dev.banister.python.PythonProblemException;
import dev.banister.python.translate.ScriptCode.Translated;
import dev.banister.recorder.alembic.AlembicModules;
import dev.banister.recorder.application.ApplicationModules;
import dev.banister.recorder.application.ModuleRunner.FailedException;
import dev.banister.recorder.application.Sources.ModuleText;
import dev.banister.recorder.facade.FacadeModule;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.protocol.Reply;
import dev.banister.recorder.protocol.Request;
import dev.banister.sql.Dialect;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown.Origin;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** Everything that one script finds around it: its modules, its connection, its unknown values. */
final class Environment implements Position {
  private final Interpreter interpreter;
  private final Channel channel;
  private final Script script;
  private final RunContext context;
  private final AlembicModules alembic;
  private final ApplicationModules application;
  private @Nullable PythonModule module;

  Environment(
      Interpreter interpreter, Channel channel, Script script, Dialect dialect, boolean live) {
    this.interpreter = interpreter;
    this.channel = channel;
    this.script = script;
    LiveSession session = live ? new LiveSession(channel, this::exception) : null;
    this.context =
        new RunContext(
            dialect,
            this,
            new SourceText(script.text()),
            new Unknowns(),
            session,
            interpreter::library,
            script.beforeTwo());
    this.alembic = new AlembicModules(context);
    this.application = new ApplicationModules(context, this::source, this::runHelper);
  }

  RunContext context() {
    return context;
  }

  @Override
  public int recursions() {
    return Frames.recursions(script.file());
  }

  @Override
  public SourceSpan here() {
    int line = Frames.line(script.file());
    if (module == null) {
      return SourceSpan.of(script.file(), line);
    }
    var lines = module.statement(line);
    return new SourceSpan(script.file(), lines.first(), lines.last());
  }

  private PyException exception(String name, String message) {
    return alembic.errors().of(name, message);
  }

  /** Runs the module's own body. */
  End load() {
    context.begin(List.of());
    interpreter.answerImportsBy(this::module);
    return atStatement(
        interpreter.ended(
            script.file(), () -> module = interpreter.load(script.code(), script.file())));
  }

  /** A statement of several lines raises at its first, as operations stand there too. */
  private End atStatement(End end) {
    return end instanceof Raised raised && script.code() instanceof Translated translated
        ? new Raised(
            raised.exception(), raised.message(), translated.spans().around(raised.line()).first())
        : end;
  }

  private @Nullable PyObject module(String name) {
    if (name.equals("os")) {
      return null;
    }
    if (name.equals("importlib")) {
      return importlib();
    }
    return alembic
        .module(name)
        .or(() -> Optional.ofNullable(alembic.sqlalchemy().module(name)))
        .orElseGet(() -> application.module(name));
  }

  /** {@code import_module} gives what an import gives; all else of the module is refused. */
  private PyObject importlib() {
    PyObject guarded = interpreter.library("importlib");
    return new FacadeModule("importlib", guarded::__findattr__)
        .with(
            "import_module(name, package=None)",
            a -> imported(guarded, PyValues.text(a.required("name"))));
  }

  private PyObject imported(PyObject guarded, String name) {
    PyObject own = interpreter.isLibrary(name) || name.startsWith(".") ? null : module(name);
    return own == null ? guarded.invoke("import_module", new PyUnicode(name)) : own;
  }

  private Optional<ModuleText> source(String name) {
    return channel.ask(new Reply.FindModule(name, script.file()))
                instanceof Request.ModuleText found
            && found.text() != null
            && found.file() != null
        ? Optional.of(new ModuleText(found.file(), found.text(), found.folder(), found.helper()))
        : Optional.empty();
  }

  private PyObject runHelper(String helper, String source) throws FailedException {
    try {
      return loaded(helper, source);
    } catch (PythonProblemException e) {
      throw new FailedException("is not run: " + e.getMessage());
    }
  }

  private PyObject loaded(String helper, String source)
      throws FailedException, PythonProblemException {
    try {
      return new Namespace(interpreter.loadModule(source, helper));
    } catch (PyException e) {
      var error = interpreter.error(e, helper);
      throw new FailedException(
          "raises " + error.exception() + " at line " + error.line() + " when it is run");
    }
  }

  /**
   * The functions that a direction runs: the one of its name, or those that a script for several
   * databases has for each of them.
   */
  List<PyObject> functions(String direction) {
    PyObject function = loaded().attribute(direction);
    if (function == null) {
      return List.of();
    }
    if (!loaded().requiredParameters(function).equals(List.of("engine_name"))) {
      return List.of(function);
    }
    return script
        .text()
        .lines()
        .filter(line -> line.startsWith("def " + direction + "_"))
        .map(line -> line.substring(4, line.indexOf('(')).strip())
        .map(name -> loaded().attribute(name))
        .toList();
  }

  End call(PyObject function) {
    PyObject[] arguments =
        loaded().requiredParameters(function).stream()
            .map(name -> name.equals("op") ? alembic.operations() : handedIn(name))
            .toArray(PyObject[]::new);
    return atStatement(interpreter.ended(script.file(), () -> loaded().call(function, arguments)));
  }

  private PyObject handedIn(String parameter) {
    return context.unknown(
        parameter, Origin.ENVIRONMENT, "'" + parameter + "' is handed in by the project's env.py.");
  }

  private PythonModule loaded() {
    return java.util.Objects.requireNonNull(module);
  }
}
