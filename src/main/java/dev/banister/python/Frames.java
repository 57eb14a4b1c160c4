package dev.banister.python;

import dev.banister.python.runtime.Lines;
import java.util.function.ToIntFunction;
import org.python.core.Py;
import org.python.core.ThreadState;

/** Where scripts are while they call objects of somebody else. */
public final class Frames {

  private Frames() {}

  /** The line of the innermost running code of a file, counted from 1; 0 when it does not run. */
  public static int line(String file) {
    return Lines.current(file);
  }

  /** How many frames run the same function as the innermost one of a file; 0 without any. */
  public static int recursions(String file) {
    return Lines.recursions(file);
  }

  /** Tells the line of the code that the calling thread runs, to be asked from any thread. */
  public static ToIntFunction<String> ofThisThread() {
    ThreadState thread = Py.getThreadState();
    return file -> Lines.current(file, thread);
  }
}
