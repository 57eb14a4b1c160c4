package dev.banister.python.runtime;

import org.python.core.Py;
import org.python.core.PyFrame;
import org.python.core.PyTableCode;
import org.python.core.ThreadState;

/** Where a running script is. */
public final class Lines {

  /** What the file names of the runtime's own library begin with. */
  static final String LIBRARY = "<library ";

  private Lines() {}

  /** The line of the innermost frame that belongs to a script; 0 when none runs. */
  static int current() {
    for (PyFrame frame = Py.getThreadState().frame; frame != null; frame = frame.f_back) {
      if (isScript(frame)) {
        return frame.f_lineno;
      }
    }
    return 0;
  }

  /** The line of the innermost frame of a file; 0 when the file does not run. */
  public static int current(String file) {
    return current(file, Py.getThreadState());
  }

  /** The same for what another thread runs; it may have moved on when this returns. */
  public static int current(String file, ThreadState thread) {
    for (PyFrame frame = thread.frame; frame != null; frame = frame.f_back) {
      if (frame.f_code instanceof PyTableCode code && code.co_filename.equals(file)) {
        return frame.f_lineno;
      }
    }
    return 0;
  }

  /** How many frames run the same code as the innermost one of a file. */
  public static int recursions(String file) {
    PyTableCode innermost = null;
    int count = 0;
    for (PyFrame frame = Py.getThreadState().frame; frame != null; frame = frame.f_back) {
      if (frame.f_code instanceof PyTableCode code && code.co_filename.equals(file)) {
        innermost = innermost == null ? code : innermost;
        count += code == innermost ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean isScript(PyFrame frame) {
    return frame.f_code instanceof PyTableCode code
        && frame.f_globals.__finditem__("__bn_script__") != null
        && !code.co_filename.startsWith(LIBRARY);
  }
}
