package dev.banister.recorder.alembic;

import dev.banister.sql.SqlExpression;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.python.core.Py;
import org.python.core.PyObject;

/** Further keyword arguments, such as {@code postgresql_using}, as expressions. */
final class Options {
  private final Constructs constructs;

  Options(Constructs constructs) {
    this.constructs = constructs;
  }

  /** All of them but those named in {@code without}; {@code None} counts as not given. */
  Map<String, SqlExpression> of(Map<String, PyObject> extra, Set<String> without) {
    Map<String, SqlExpression> options = new LinkedHashMap<>();
    extra.forEach(
        (name, value) -> {
          if (value != Py.None && !without.contains(name)) {
            options.put(name, constructs.option(name, value));
          }
        });
    return options;
  }

  Map<String, SqlExpression> of(Map<String, PyObject> extra) {
    return of(extra, Set.of());
  }

  /** Those of {@code names} that a call gives. */
  Map<String, SqlExpression> named(
      dev.banister.recorder.facade.Arguments arguments, String... names) {
    Map<String, PyObject> given = new LinkedHashMap<>();
    for (String name : names) {
      PyObject value = arguments.present(name);
      if (value != null) {
        given.put(name, value);
      }
    }
    return of(given);
  }
}
