package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.FacadeObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** {@code PGGrantTableChoice} of alembic_utils, whose members are texts. */
final class GrantChoices extends FacadeObject {
  private static final Set<String> MEMBERS =
      Set.of("SELECT", "INSERT", "UPDATE", "REFERENCES", "DELETE", "TRUNCATE", "TRIGGER");

  @Override
  protected @Nullable PyObject attribute(String name) {
    return MEMBERS.contains(name) ? new PyUnicode(name) : null;
  }

  @Override
  public PyObject __call__(PyObject[] values, String[] keywords) {
    return values[0];
  }
}
