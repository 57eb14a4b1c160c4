package dev.banister.python.runtime;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** Lets unknown values pass through functions of the runtime. */
public final class Undecideds {

  private Undecideds() {}

  /** Calls a function, unless one of its arguments is unknown: then the result is unknown too. */
  public static PyObject orCall(String name, Native.Body body, @Nullable PyObject[] values) {
    for (PyObject value : values) {
      if (value instanceof Undecided unknown) {
        return unknown.derive(
            name, Arrays.stream(values).filter(Objects::nonNull).toArray(PyObject[]::new));
      }
    }
    return body.call(values);
  }
}
