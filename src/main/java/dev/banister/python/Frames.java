package dev.banister.python;

import dev.banister.python.runtime.Lines;

/** Where scripts are while they call objects of somebody else. */
public final class Frames {

  private Frames() {}

  /** The line of the innermost running code of a file, counted from 1; 0 when it does not run. */
  public static int line(String file) {
    return Lines.current(file);
  }
}
