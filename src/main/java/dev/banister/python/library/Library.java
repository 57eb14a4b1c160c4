package dev.banister.python.library;

import dev.banister.python.runtime.Interpreter;
import dev.banister.python.runtime.LibraryModule;
import dev.banister.python.runtime.Signature;
import dev.banister.python.runtime.Texts;
import dev.banister.python.translate.ScriptCode.Translated;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.python.core.BytecodeLoader;
import org.python.core.PyCode;
import org.python.core.PyObject;
import org.python.core.PyStringMap;

/**
 * The modules of the standard library that scripts may import, made when they are asked for.
 *
 * <p>They are written in Python 3 themselves, over a few functions in Java, and lie beside this
 * package's resources; scripts see the names of their {@code __all__} and nothing else.
 */
public final class Library {
  private final Function<String, @Nullable Translated> translations;
  private final Machine machine;
  private final Map<String, PyObject> loaded = new HashMap<>();
  private final Map<String, Module> modules = new HashMap<>();
  private @Nullable Interpreter interpreter;
  private @Nullable PyObject natives;

  /**
   * @param translations gives the code of a module, or null when there is no such module
   * @param seed of random numbers
   * @param clock of the time of day
   */
  public Library(Function<String, @Nullable Translated> translations, long seed, Clock clock) {
    this.translations = translations;
    this.machine = new Machine(seed, clock);
  }

  /** Must be called before the first import, with the interpreter that runs the modules. */
  public void start(Interpreter running) {
    interpreter = running;
    restart();
  }

  /** Forgets what scripts left in the modules: the next script finds all of them as new. */
  public void restart() {
    loaded.clear();
    natives = null;
  }

  /** A module, or null when the standard library has none of the name. */
  public @Nullable PyObject module(String name) {
    PyObject known = loaded.get(name);
    if (known != null) {
      return known;
    }
    PyObject made = make(name);
    if (made != null) {
      loaded.put(name, made);
    }
    return made;
  }

  private @Nullable PyObject make(String name) {
    Module module = modules.computeIfAbsent(name, this::translated);
    return module == Module.NONE ? RefusedModule.of(name, interpreter.budget()) : run(name, module);
  }

  private Module translated(String name) {
    Translated found = translations.apply(name);
    return found == null
        ? Module.NONE
        : new Module(
            BytecodeLoader.makeCode(found.name(), found.bytes(), found.file()),
            found.file(),
            found.signatures());
  }

  private LibraryModule run(String name, Module module) {
    PyStringMap globals = interpreter.globals(name, module.file(), module.signatures(), false);
    globals.__setitem__("_bn_native", natives());
    interpreter.run(module.code(), globals);
    Map<String, PyObject> names = new LinkedHashMap<>();
    for (PyObject each : globals.__finditem__("__all__").asIterable()) {
      names.put(Texts.of(each), globals.__getitem__(each));
    }
    return new LibraryModule(name, names, interpreter.budget());
  }

  /** Made for the first module that a script imports; most scripts import none. */
  private PyObject natives() {
    if (natives == null) {
      natives = new NativeFunctions(interpreter, machine).module();
    }
    return natives;
  }

  /** A module that has been translated and waits to be run. */
  private record Module(@Nullable PyCode code, String file, List<Signature> signatures) {
    static final Module NONE = new Module(null, "", List.of());
  }
}
