package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.ScriptClass;
import dev.banister.sql.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** The functions that a script registers with {@code @compiles(Class, "dialect")}. */
final class Compilers {
  private static final String EVERY = "";
  private final Map<PyObject, Map<String, PyObject>> functions = new HashMap<>();

  /** {@code compiles(class_, *dialects)}: a decorator that remembers its function. */
  PyObject compiles(PyObject type, List<PyObject> dialects) {
    return FacadeFunction.of(
        "compiles(fn)",
        a -> {
          Map<String, PyObject> byDialect = functions.computeIfAbsent(type, t -> new HashMap<>());
          if (dialects.isEmpty()) {
            byDialect.put(EVERY, a.required("fn"));
          }
          dialects.forEach(d -> byDialect.put(PyValues.text(d), a.required("fn")));
          return a.required("fn");
        });
  }

  /** The function that spells objects of the class, or null when none is registered. */
  @Nullable PyObject of(ScriptClass type, Dialect dialect) {
    Map<String, PyObject> byDialect = functions.get(type);
    if (byDialect != null) {
      PyObject found = byDialect.get(dialect.id());
      return found == null ? byDialect.get(EVERY) : found;
    }
    for (PyObject base : type.bases()) {
      PyObject inherited = base instanceof ScriptClass script ? of(script, dialect) : null;
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }
}
