package dev.banister.recorder.facade;

import dev.banister.value.Unknown;

/** Who chooses a way where a script asks whether something unknown is true. */
public interface Decisions {

  /** Which branch the script takes now; the recorder runs it again for the other one. */
  boolean decide(Unknown condition);

  /** From here on everything happens once for each item of {@code collection}. */
  void beginRepetition(Unknown collection);

  /** The loop over {@code collection} has come to its end. */
  void endRepetition(Unknown collection);
}
