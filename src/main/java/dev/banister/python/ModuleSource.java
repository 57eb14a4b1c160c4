package dev.banister.python;

import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** Where imports of anything but the standard library are answered. */
public interface ModuleSource {

  /**
   * The module of a name; attributes are read with {@code __findattr_ex__}.
   *
   * <p>Relative imports arrive with their dots ({@code .helpers}). {@code os} is asked for here
   * before the harmless stand-in of the runtime is used.
   *
   * @return null when not known here; the script then sees a ModuleNotFoundError
   */
  @Nullable PyObject module(String dottedName);
}
