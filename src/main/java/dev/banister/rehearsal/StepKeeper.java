package dev.banister.rehearsal;

import dev.banister.database.ScratchDatabase;
import dev.banister.revision.RevisionId;

/** Gets to see the database after each step. */
interface StepKeeper {

  /**
   * Called when a step is over and nothing is open.
   *
   * @param number of the revision in upgrade order, from 1
   * @param step {@code before}, {@code upgrade}, {@code downgrade} or {@code reupgrade}
   */
  void keep(ScratchDatabase database, int number, RevisionId revision, String step);
}
