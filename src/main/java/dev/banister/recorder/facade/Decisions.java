package dev.banister.recorder.facade;

import dev.banister.value.Unknown;

/** Who chooses a way where a script asks whether something unknown is true. */
public interface Decisions {

  /** Which branch the script takes now; the recorder runs it again for the other one. */
  boolean decide(Unknown condition);

  /**
   * From here on everything happens once for each item of {@code collection}.
   *
   * @return false when the loop is better left out: a function that walks down an unknown tree by
   *     calling itself would never come to the end of it
   */
  boolean beginRepetition(Unknown collection);

  /** The loop over {@code collection} has come to its end. */
  void endRepetition(Unknown collection);
}
