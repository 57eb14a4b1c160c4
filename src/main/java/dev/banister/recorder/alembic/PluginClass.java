package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.FacadeClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.python.core.PyObject;

/** A class of a plug-in whose objects are known by what they were made with. */
final class PluginClass extends FacadeClass {
  PluginClass(String module, String name) {
    super(module, name, List.of());
  }

  @Override
  protected PyObject construct(PyObject[] values, String[] keywords) {
    Map<String, PyObject> arguments = new LinkedHashMap<>();
    int positional = values.length - keywords.length;
    for (int i = 0; i < values.length; i++) {
      arguments.put(i < positional ? Integer.toString(i) : keywords[i - positional], values[i]);
    }
    return new PluginObject(name(), arguments);
  }
}
