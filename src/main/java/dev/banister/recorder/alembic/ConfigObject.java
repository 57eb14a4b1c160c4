package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;

/**
 * Alembic's {@code Config} while a script is run for real: that of a rehearsal sets no options of
 * the project's own, so each has its default.
 */
final class ConfigObject extends FacadeObject {
  private final Functions functions =
      new Functions()
          .gives("get_main_option(name, default=None)", ConfigObject::otherwise)
          .gives("get_section_option(section, name, default=None)", ConfigObject::otherwise);

  private static PyObject otherwise(Arguments arguments) {
    return Objects.requireNonNullElse(arguments.get("default"), Py.None);
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return name.equals("attributes") ? new PyDictionary() : functions.find(name);
  }

  @Override
  protected String description() {
    return "<alembic.config.Config>";
  }
}
