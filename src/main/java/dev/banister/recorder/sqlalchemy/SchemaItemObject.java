package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeObject;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** Something that belongs to a table or column and is no expression: a constraint, an index. */
public abstract class SchemaItemObject extends FacadeObject {
  private final Library library;
  private final String className;

  SchemaItemObject(Library library, String className) {
    this.library = library;
    this.className = className;
  }

  Library library() {
    return library;
  }

  String className() {
    return className;
  }

  @Override
  protected PyObject pythonClass() {
    return library.classes().named(className);
  }

  /** An attribute of this class; null when it has none of that name. */
  abstract @Nullable PyObject own(String name);

  @Override
  protected final @Nullable PyObject attribute(String name) {
    PyObject found = own(name);
    if (found != null) {
      return found;
    }
    boolean real =
        library.knownAttributes().has(className, name)
            || library.knownAttributes().has("Constraint", name);
    return real ? library.unsupported(className + "." + name) : null;
  }

  @Override
  protected String description() {
    return className + "()";
  }
}
