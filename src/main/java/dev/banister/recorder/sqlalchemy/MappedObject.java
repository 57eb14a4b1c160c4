package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.ScriptObject;
import dev.banister.value.Unknown;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/** An object of a model: a row to be written, or one that was read. */
public final class MappedObject extends ScriptObject {
  private final MappedClass mapped;
  private final Map<String, PyObject> values = new LinkedHashMap<>();

  MappedObject(MappedClass mapped) {
    super(mapped);
    this.mapped = mapped;
  }

  public MappedClass mappedClass() {
    return mapped;
  }

  /** The attributes that were set, in order; relationships among them. */
  public Map<String, PyObject> values() {
    return new LinkedHashMap<>(values);
  }

  void initialized(PyObject[] given, String[] keywords) {
    PyObject method = mapped.defined("__init__");
    if (method != null) {
      method.__get__(this, mapped).__call__(given, keywords);
      return;
    }
    if (given.length > keywords.length) {
      throw Py.TypeError("__init__() takes 1 positional argument");
    }
    for (int i = 0; i < keywords.length; i++) {
      __setattr__(keywords[i], given[i]);
    }
  }

  @Override
  public void __setattr__(String name, PyObject value) {
    values.put(name, value);
    super.__setattr__(name, value);
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    if (mapped.columnAttributes().containsKey(name)) {
      return Py.None;
    }
    return mapped.defined(name) instanceof HarmlessObject ? related(name) : super.attribute(name);
  }

  private PyObject related(String name) {
    String expression = mapped.name() + "." + name;
    String explanation = "Only the database knows the rows of " + expression + ".";
    return mapped.library().context().unknown(expression, Unknown.Origin.DATABASE, explanation);
  }
}
