package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.Name;
import dev.banister.recorder.facade.PyValues;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** {@code op.f("…")} and {@code conv("…")}: text that a naming convention leaves alone. */
public final class FormattedName extends PyUnicode {
  private static final long serialVersionUID = 1L;

  public FormattedName(String text) {
    super(PyUnicode.TYPE, text);
  }

  /** The name of a constraint or an index; null when it is not given or {@code None}. */
  public static @Nullable Name name(@Nullable PyObject given) {
    return given == null || given == Py.None
        ? null
        : new Name(PyValues.text(given), given instanceof FormattedName);
  }
}
