package dev.banister.recorder.sqlalchemy;

import org.python.core.Py;
import org.python.core.PyObject;

/** The arguments of a type decorator, which it hands to the class in its {@code impl}. */
@SuppressWarnings("ArrayRecordComponent")
record TypeCall(PyObject[] values, String[] keywords) {
  static final TypeCall NOTHING = new TypeCall(Py.EmptyObjects, Py.NoKeywords);
}
