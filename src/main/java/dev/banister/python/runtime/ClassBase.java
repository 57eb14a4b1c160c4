package dev.banister.python.runtime;

import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyTuple;

/** An object other than a class of Jython that a script may derive classes from. */
public interface ClassBase {

  /**
   * Makes the class, called for the first base that is no class of Jython.
   *
   * @param bases as the script gives them
   * @param namespace what the body defines, in the order of the body; {@code __annotations__} has
   *     the annotations as text
   * @param keywords of the class statement other than metaclass, in order
   */
  PyObject derive(String name, PyTuple bases, PyDictionary namespace, PyDictionary keywords);

  /** What {@code super()} is inside a method that this class defines. */
  PyObject superOf(PyObject instance);
}
