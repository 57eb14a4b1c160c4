package dev.banister.python;

import dev.banister.python.library.Library;
import dev.banister.python.runtime.Interpreter;
import dev.banister.python.runtime.ScriptStop;
import dev.banister.python.translate.Attributes;
import dev.banister.python.translate.TranslationException;
import dev.banister.python.translate.Translator;
import java.util.Properties;
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
  private final Translator translator = new Translator();
  private final RecentTranslations recent = new RecentTranslations();

  public PythonRuntime(ModuleSource modules) {
    this(modules, Limits.DEFAULT);
  }

  /** Starts Jython, which takes most of a second. */
  public PythonRuntime(ModuleSource modules, Limits limits) {
    initialize();
    this.library = new Library(translator, limits.seed(), limits.clock());
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
   * Runs the body of a script.
   *
   * @param file the name that frames carry; lines are found by it
   * @throws PythonProblemException when the script is not run, or not to its end
   * @throws org.python.core.PyException when the script raises
   */
  public PythonModule load(String source, String file) throws PythonProblemException {
    Translator.Translated script = translate(source, file);
    PyStringMap globals = interpreter.globals(moduleName(file), file, script.signatures(), true);
    PythonModule module = new PythonModule(interpreter, globals, file, script.spans());
    module.supervised(
        () -> {
          interpreter.run(script.code(), globals);
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

  private Translator.Translated translate(String source, String file)
      throws PythonProblemException {
    try {
      return recent.of(source, file, translator::script);
    } catch (TranslationException e) {
      throw new PythonProblemException(e.kind(), e.line(), e.getMessage());
    }
  }

  static String moduleName(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.endsWith(".py") ? name.substring(0, name.length() - 3) : name;
  }

  static PythonProblemException problem(ScriptStop stop) {
    return new PythonProblemException(stop.kind(), stop.line(), stop.getMessage());
  }
}
