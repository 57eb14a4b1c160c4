package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.ScriptClass;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** {@code Base}: the class from which a script derives the models that it needs for a while. */
final class DeclarativeClass extends ScriptClass {
  private final Library library;
  private final MetaDataObject metadata;

  DeclarativeClass(
      Library library, String name, List<PyObject> bases, PyObject body, MetaDataObject metadata) {
    super(name, bases, body);
    this.library = library;
    this.metadata = metadata;
  }

  /** What the base itself gives to every model. */
  Map<String, PyObject> attributes() {
    return body();
  }

  @Override
  protected PyObject subclass(String name, List<PyObject> bases, PyObject body) {
    return new MappedClass(library, name, bases, body, metadata);
  }

  @Override
  protected @Nullable PyObject member(String name) {
    return switch (name) {
      case "metadata" -> metadata;
      case "registry" -> new HarmlessObject("registry");
      default -> super.member(name);
    };
  }
}
