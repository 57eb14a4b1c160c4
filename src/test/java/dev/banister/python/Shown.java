package dev.banister.python;

import org.jspecify.annotations.Nullable;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.PyTableCode;
import org.python.core.PyTraceback;

/** Finds what a snippet had shown before it raised. */
final class Shown {

  private Shown() {}

  static @Nullable PyObject by(PyException raised, String file) {
    for (PyTraceback step = raised.traceback;
        step != null;
        step = step.tb_next instanceof PyTraceback next ? next : null) {
      if (step.tb_frame.f_code instanceof PyTableCode code && code.co_filename.equals(file)) {
        return step.tb_frame.f_globals.__finditem__("OUT");
      }
    }
    return null;
  }
}
