package dev.banister.python.runtime;

import org.python.core.PyObject;

/**
 * A value that only live data or application code could give, and that survives what scripts do
 * with it: functions of the runtime over such a value give another one.
 *
 * <p>Operators, attributes, items, calls, iteration, truth and text go through the object's own
 * methods, as with any object.
 */
public interface Undecided {

  /**
   * The result of a function that the runtime cannot compute.
   *
   * @param function as the script names it, such as {@code round} or {@code str.replace}
   * @param arguments of the call, this value among them
   */
  PyObject derive(String function, PyObject... arguments);
}
