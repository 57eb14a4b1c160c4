package dev.banister.rehearsal;

import dev.banister.revision.RevisionId;

/** Hears of a rehearsal as it goes. Called on the rehearsal's thread; must return at once. */
public interface RehearsalListener {
  RehearsalListener SILENT = new RehearsalListener() {};

  default void stepStarted(RevisionId revision, StepKind step) {}

  default void stepFinished(RevisionId revision, StepResult step) {}

  default void finished(RoundTrip roundTrip) {}
}
