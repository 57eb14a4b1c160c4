package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.FacadeObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** An object of a plug-in such as {@code PGFunction(…)}: its class and what it was made with. */
final class PluginObject extends FacadeObject {
  private final String className;
  private final Map<String, PyObject> arguments;

  PluginObject(String className, Map<String, PyObject> arguments) {
    this.className = className;
    this.arguments = new LinkedHashMap<>(arguments);
  }

  PyObject asDictionary() {
    PyDictionary dictionary = new PyDictionary();
    dictionary.__setitem__(new PyUnicode("class"), new PyUnicode(className));
    arguments.forEach((name, value) -> dictionary.__setitem__(new PyUnicode(name), value));
    return dictionary;
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return arguments.get(name);
  }

  @Override
  protected String description() {
    return "<" + className + ">";
  }
}
