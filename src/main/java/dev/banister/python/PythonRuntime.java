package dev.banister.python;

import dev.banister.python.library.Library;
import dev.banister.python.runtime.Interpreter;
import dev.banister.python.runtime.ProblemKind;
import dev.banister.python.runtime.ScriptStop;
import dev.banister.python.translate.Attributes;
import dev.banister.python.translate.ScriptCode;
import dev.banister.python.translate.ScriptCode.Translated;
import dev.banister.python.translate.ScriptCode.Untranslatable;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.python.core.BytecodeLoader;
import org.python.core.PyCode;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.PyStringMap;
import org.python.core.PySystemState;

/**
 * Runs Python 3 scripts on Jython; one for each process, since Jython keeps its state in statics.
 *
 * <p>Scripts reach nothing but what {@link ModuleSource} and the allowed part of the standard
 * library hand them. Not safe for use by several threads.
 */
public final class PythonRuntime {
  private final Interpreter interpreter;
  private final Library library;
  private final Translations translations;

  /** A runtime that translates by itself. */
  public PythonRuntime(ModuleSource modules) {
    this(modules, new LocalTranslations(), Limits.DEFAULT);
  }

  /** Starts Jython, which takes most of a second. */
  public PythonRuntime(ModuleSource modules, Translations translations, Limits limits) {
    initialize();
    this.translations = translations;
    this.library = new Library(translations::library, limits.seed(), limits.clock());
    this.interpreter =
        new Interpreter(
            limits.steps(), limits.depth(), Attributes::denied, library::module, modules::module);
    library.start(interpreter);
  }

  private static void initialize() {
    Properties properties = new Properties();
    properties.setProperty("python.import.site", "false");
    properties.setProperty("python.cachedir.skip", "true");
    properties.setProperty("python.console.encoding", "UTF-8");
    PySystemState.initialize(System.getProperties(), properties, new String[0]);
  }

  /**
   * Translates a script and runs its body.
   *
   * @param file the name that frames carry; lines are found by it
   * @throws PythonProblemException when the script is not run, or not to its end
   * @throws org.python.core.PyException when the script raises
   */
  public PythonModule load(String source, String file) throws PythonProblemException {
    return load(translations.script(source, file), file);
  }

  /**
   * Runs the body of a script that has been translated.
   *
   * @param file the name that frames carry; lines are found by it
   * @throws PythonProblemException when the script is not run, or not to its end
   * @throws org.python.core.PyException when the script raises
   */
  public PythonModule load(ScriptCode code, String file) throws PythonProblemException {
    Translated script =
        switch (code) {
          case Translated translated -> translated;
          case Untranslatable(ProblemKind kind, int line, String message) ->
              throw new PythonProblemException(kind, line, message);
        };
    PyCode body = BytecodeLoader.makeCode(script.name(), script.bytes(), file);
    PyStringMap globals = interpreter.globals(moduleName(file), file, script.signatures(), true);
    PythonModule module = new PythonModule(interpreter, globals, file, script.spans());
    module.supervised(
        () -> {
          interpreter.run(body, globals);
          return (PyObject) globals;
        });
    return module;
  }

  /**
   * What a script raised; how that reads is up to code of the script again.
   *
   * @throws PythonProblemException when that code was stopped
   */
  public PythonError error(PyException raised, String file) throws PythonProblemException {
    try {
      return interpreter.supervised(() -> PythonError.of(raised, file));
    } catch (ScriptStop stop) {
      throw problem(stop);
    }
  }

  /** Makes the standard library and types as new, so that no script finds what another left. */
  public void restart() {
    interpreter.restart();
    library.restart();
  }

  /** A module of the standard library as scripts import it; null when there is none. */
  public @Nullable PyObject library(String name) {
    return library.module(name);
  }

  static String moduleName(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.endsWith(".py") ? name.substring(0, name.length() - 3) : name;
  }

  static PythonProblemException problem(ScriptStop stop) {
    return new PythonProblemException(stop.kind(), stop.line(), stop.getMessage());
  }
}
