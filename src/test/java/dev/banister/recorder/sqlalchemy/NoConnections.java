package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** Hooks that name what was asked of them. */
final class NoConnections implements ConnectionHooks {
  @Override
  public PyObject inspect(PyObject subject) {
    return new PyUnicode("inspector of " + subject);
  }

  @Override
  public PyObject session(@Nullable PyObject bind, Arguments arguments) {
    return new PyUnicode("session on " + bind);
  }

  @Override
  public @Nullable PyObject connectionClass(String name) {
    return name.equals("Query") ? new PyUnicode("class " + name) : null;
  }
}
