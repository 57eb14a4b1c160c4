package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.PyValues;
import org.jspecify.annotations.Nullable;
import org.python.core.PyDictionary;
import org.python.core.PyObject;

/** {@code metadata.tables} after a reflection without a database: any table may be there. */
final class ReflectedTables extends FacadeObject {
  private final MetaDataObject metadata;
  private final PyDictionary known;

  ReflectedTables(MetaDataObject metadata, PyDictionary known) {
    this.metadata = metadata;
    this.known = known;
  }

  @Override
  public PyObject __finditem__(PyObject key) {
    return metadata.tableOf(PyValues.text(key));
  }

  @Override
  public PyObject __iter__() {
    return hidden("").__iter__();
  }

  @Override
  public boolean __contains__(PyObject key) {
    return known.__contains__(key) || hidden("'" + PyValues.text(key) + "' in ").__nonzero__();
  }

  private PyObject hidden(String before) {
    return metadata.hidden(before + "metadata.tables");
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return name.startsWith("__") ? null : hidden("").__findattr__(name);
  }
}
