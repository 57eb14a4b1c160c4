package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyString;

/**
 * {@code joinedload(Model.other)} and its like: how a query reads what belongs to its objects,
 * which changes neither schema nor rows.
 */
final class LoaderOption extends FacadeObject {
  static final Set<String> NAMES =
      Set.of(
          "joinedload",
          "selectinload",
          "subqueryload",
          "lazyload",
          "immediateload",
          "noload",
          "raiseload",
          "contains_eager",
          "load_only",
          "defer",
          "undefer",
          "defaultload",
          "Load");

  private final Library library;
  private final String name;

  LoaderOption(Library library, String name) {
    this.library = library;
    this.name = name;
  }

  @Override
  protected @Nullable PyObject attribute(String attribute) {
    return attribute.startsWith("__") ? null : new LoaderOption(library, attribute);
  }

  @Override
  public PyObject __call__(PyObject[] values, String[] keywords) {
    for (int i = 0; i < values.length - keywords.length; i++) {
      if (values[i] instanceof PyString text && !text.getString().equals("*")) {
        library
            .legacy()
            .refuseArgument(
                "Strings are not accepted for attribute names in loader options; please use"
                    + " class-bound attributes directly.");
      }
    }
    return this;
  }

  @Override
  protected String description() {
    return "<orm." + name + ">";
  }
}
