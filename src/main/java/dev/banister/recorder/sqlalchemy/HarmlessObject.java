package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeObject;
import org.jspecify.annotations.Nullable;
import org.python.core.PyFunction;
import org.python.core.PyObject;

/** A relationship, loader option or event, which changes neither schema nor rows. */
final class HarmlessObject extends FacadeObject {
  private final String name;

  HarmlessObject(String name) {
    this.name = name;
  }

  @Override
  protected @Nullable PyObject attribute(String attribute) {
    return attribute.startsWith("__") ? null : new HarmlessObject(name + "." + attribute);
  }

  @Override
  public PyObject __call__(PyObject[] values, String[] keywords) {
    boolean decorates = values.length == 1 && values[0] instanceof PyFunction;
    return decorates ? values[0] : this;
  }

  @Override
  protected String description() {
    return "<" + name + ">";
  }
}
