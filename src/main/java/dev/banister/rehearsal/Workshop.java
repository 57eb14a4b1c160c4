package dev.banister.rehearsal;

import dev.banister.database.ScratchDatabase;
import dev.banister.project.MigrationScript;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of one rehearsal share.
 *
 * @param documented whether a script's author admits a loss
 * @param source the connected database whose copy this is, or null
 */
record Workshop(
    ScratchDatabase database,
    Engine engine,
    RehearsalOptions options,
    RehearsalListener listener,
    StepKeeper kept,
    EarlierFailures earlier,
    Predicate<MigrationScript> documented,
    @Nullable Source source)
    implements AutoCloseable {

  Workshop(
      ScratchDatabase database,
      Engine engine,
      RehearsalOptions options,
      RehearsalListener listener,
      StepKeeper kept,
      EarlierFailures earlier,
      Predicate<MigrationScript> documented) {
    this(database, engine, options, listener, kept, earlier, documented, null);
  }

  /** The same on a copy of a connected database. */
  Workshop sampled(Source of) {
    return new Workshop(database, engine, options, listener, kept, earlier, documented, of);
  }

  /** Rows that were copied from a connected database. */
  long copied() {
    return source == null ? 0 : source.copy().rows();
  }

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
