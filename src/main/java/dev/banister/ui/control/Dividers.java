package dev.banister.ui.control;

import java.util.OptionalDouble;

/** Remembers where the user put the dividers. */
public interface Dividers {

  /** Pixels of the fixed side, when the user moved it. */
  OptionalDouble size(String name);

  void moved(String name, double pixels);
}
