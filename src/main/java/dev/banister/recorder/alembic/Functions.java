package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/** The functions of an object by name; each is made when it is first asked for. */
final class Functions {
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, PyObject> made = new HashMap<>();

  /** A function that gives something back. */
  Functions gives(String signature, Function<Arguments, PyObject> body) {
    entries.put(signature.substring(0, signature.indexOf('(')), new Entry(signature, body));
    return this;
  }

  /** A function that gives {@code None}. */
  Functions does(String signature, Consumer<Arguments> body) {
    return gives(
        signature,
        arguments -> {
          body.accept(arguments);
          return Py.None;
        });
  }

  @Nullable PyObject find(String name) {
    Entry entry = entries.get(name);
    return entry == null
        ? null
        : made.computeIfAbsent(name, n -> FacadeFunction.of(entry.signature(), entry.body()));
  }

  /** A signature with what it runs. */
  private record Entry(String signature, Function<Arguments, PyObject> body) {}
}
