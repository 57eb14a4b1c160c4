package dev.banister.python.library;

import dev.banister.python.runtime.Interpreter;
import dev.banister.python.runtime.LibraryModule;
import dev.banister.python.runtime.Texts;
import dev.banister.python.translate.Translator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyStringMap;

/**
 * The modules of the standard library that scripts may import, made when they are asked for.
 *
 * <p>They are written in Python 3 themselves, over a few functions in Java, and lie beside this
 * package's resources; scripts see the names of their {@code __all__} and nothing else.
 */
public final class Library {
  private final Translator translator;
  private final Machine machine;
  private final Map<String, PyObject> loaded = new HashMap<>();
  private final Map<String, Translator.Translated> translated = new HashMap<>();
  private @Nullable Interpreter interpreter;
  private @Nullable PyObject natives;

  /**
   * @param seed of random numbers
   * @param clock of the time of day
   */
  public Library(Translator translator, long seed, Clock clock) {
    this.translator = translator;
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
    natives = new NativeFunctions(interpreter, machine).module();
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
    String resource = name.equals("typing_extensions") ? "typing" : name;
    String source = source(resource);
    if (source != null) {
      return run(name, source);
    }
    return RefusedModule.of(name, interpreter.budget());
  }

  private static @Nullable String source(String name) {
    if (name.startsWith(".")) {
      return null;
    }
    String resource = "/dev/banister/python/" + name.replace('.', '_') + ".py";
    try (InputStream stream = Library.class.getResourceAsStream(resource)) {
      return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a module of the runtime cannot be read: " + resource, e);
    }
  }

  private LibraryModule run(String name, String source) {
    String file = "<library " + name + ">";
    Translator.Translated module =
        translated.computeIfAbsent(file, f -> translator.library(source, f));
    PyStringMap globals = interpreter.globals(name, file, module.signatures(), false);
    globals.__setitem__("_bn_native", natives);
    interpreter.run(module.code(), globals);
    Map<String, PyObject> names = new LinkedHashMap<>();
    for (PyObject each : globals.__finditem__("__all__").asIterable()) {
      names.put(Texts.of(each), globals.__getitem__(each));
    }
    return new LibraryModule(name, names, interpreter.budget());
  }
}
