package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.ColumnDefinition.Computed;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.Signature;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/** {@code sa.Computed("a + b", persisted=True)}. */
public final class ComputedObject extends SchemaItemObject {
  private static final Signature SIGNATURE =
      Signature.of("Computed.__init__(self, sqltext, persisted=None)");

  private final Computed definition;

  private ComputedObject(Library library, Computed definition) {
    super(library, "Computed");
    this.definition = definition;
  }

  static ComputedObject make(Library library, PyObject[] values, String[] keywords) {
    Arguments a = SIGNATURE.bind(values, keywords);
    ExpressionObject text = library.expressions().condition(a.required("sqltext"));
    return new ComputedObject(library, new Computed(text.sql(), a.flag("persisted")));
  }

  public Computed definition() {
    return definition;
  }

  @Override
  @Nullable PyObject own(String name) {
    Boolean persisted = definition.persisted();
    return switch (name) {
      case "persisted" -> persisted == null ? Py.None : Py.newBoolean(persisted);
      case "sqltext" ->
          library()
              .expressions()
              .expression(definition.expression(), dev.banister.sql.ColumnType.NULL);
      default -> null;
    };
  }
}
