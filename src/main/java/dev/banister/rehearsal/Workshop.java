package dev.banister.rehearsal;

import dev.banister.database.ScratchDatabase;
import dev.banister.project.MigrationScript;
import java.util.function.Predicate;

/**
 * What the steps of one rehearsal share.
 *
 * @param documented whether a script's author admits a loss
 */
record Workshop(
    ScratchDatabase database,
    Engine engine,
    RehearsalOptions options,
    RehearsalListener listener,
    StepKeeper kept,
    EarlierFailures earlier,
    Predicate<MigrationScript> documented)
    implements AutoCloseable {

  /** Keeps what the next revisions have to know of this one. */
  void remember(RecordedScript script, Evidence evidence) {
    MigrationRun upgrade = evidence.bareUpgrade;
    if (upgrade == null || upgrade.isDone()) {
      return;
    }
    if (upgrade.ending() instanceof MigrationRun.Broke broke) {
      earlier.neverCreated(broke).ifPresent(earlier::lacks);
    }
    earlier.add(script, upgrade);
  }

  @Override
  public void close() {
    engine.close();
  }
}
