package dev.banister.pairing;

import java.util.Locale;

/** How well an operation is undone by its partner. */
public enum Reversal {
  /** The partner restores exactly what was. */
  EXACT,
  /** The partner restores the object, but values in it are gone. */
  LOSSY,
  /** There is no partner. */
  MISSING,
  /** The partner leaves something else than was. */
  WRONG,
  /** It hangs on something that could not be determined. */
  UNKNOWN;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
