package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.Signature;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/** {@code sa.FetchedValue()}, which makes no DDL, and {@code sa.DefaultClause("x")}. */
final class FetchedObject extends SchemaItemObject {
  private final @Nullable PyObject argument;

  private FetchedObject(Library library, String className, @Nullable PyObject argument) {
    super(library, className);
    this.argument = argument;
  }

  static FetchedObject fetched(Library library, PyObject[] values, String[] keywords) {
    Signature.of("FetchedValue.__init__(self, for_update=False)").bind(values, keywords);
    return new FetchedObject(library, "FetchedValue", null);
  }

  static FetchedObject clause(Library library, PyObject[] values, String[] keywords) {
    Arguments a =
        Signature.of("DefaultClause.__init__(self, arg, for_update=False, _reflected=False)")
            .bind(values, keywords);
    return new FetchedObject(library, "DefaultClause", a.required("arg"));
  }

  /** What the default is, or null. */
  @Nullable PyObject argument() {
    return argument;
  }

  @Override
  @Nullable PyObject own(String name) {
    return name.equals("arg") ? argument == null ? Py.None : argument : null;
  }
}
