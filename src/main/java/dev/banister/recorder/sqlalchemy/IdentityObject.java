package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.ColumnDefinition.Identity;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.Signature;
import dev.banister.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/** {@code sa.Identity(always=True, start=1)}. */
public final class IdentityObject extends SchemaItemObject {
  private static final Signature SIGNATURE =
      Signature.of(
          "Identity.__init__(self, always=False, on_null=None, start=None, increment=None,"
              + " minvalue=None, maxvalue=None, nominvalue=None, nomaxvalue=None, cycle=None,"
              + " cache=None, order=None, **dialect_kw)");

  private final Identity definition;

  private IdentityObject(Library library, Identity definition) {
    super(library, "Identity");
    this.definition = definition;
  }

  static IdentityObject make(Library library, PyObject[] values, String[] keywords) {
    Arguments a = SIGNATURE.bind(values, keywords);
    library.options().read("Identity", a.extra());
    Map<String, Value> options = given(library, a, List.of("always"));
    return new IdentityObject(library, new Identity(a.flag("always", false), options));
  }

  /** The arguments that are given and not {@code None}, but for those named. */
  static Map<String, Value> given(Library library, Arguments arguments, List<String> without) {
    Map<String, Value> options = new LinkedHashMap<>();
    for (String name : arguments.names()) {
      PyObject value = arguments.required(name);
      if (!without.contains(name) && value != Py.None) {
        options.put(name, library.values().of(value));
      }
    }
    return options;
  }

  public Identity definition() {
    return definition;
  }

  @Override
  @Nullable PyObject own(String name) {
    if (name.equals("always")) {
      return Py.newBoolean(definition.always());
    }
    Value value = definition.options().get(name);
    return value == null ? null : library().objects().of(value);
  }
}
