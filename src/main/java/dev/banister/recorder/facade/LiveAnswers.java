package dev.banister.recorder.facade;

import dev.banister.schema.Schema;

/** What the facade asks of a live database. */
public interface LiveAnswers {

  /** The catalog as it is now. */
  Schema inspect();
}
