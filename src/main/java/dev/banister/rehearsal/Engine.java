package dev.banister.rehearsal;

import dev.banister.database.Snapshot;
import dev.banister.operation.Direction;
import dev.banister.recorder.LiveDatabase.RefusedException;

/** Runs one direction of a script on a scratch database, as one migration of Alembic. */
sealed interface Engine extends AutoCloseable permits EmbeddedEngine, AlembicEngine {

  /** What reports call it. */
  String id();

  /** Runs it, and commits when it ran through. */
  MigrationRun run(RecordedScript script, Direction direction) throws InterruptedException;

  /** The moment before a direction of a script, to come back to when it does not run through. */
  Snapshot before(RecordedScript script, Direction direction);

  /** Marks the revision as run without running it, as {@code alembic stamp} does. */
  void stamp(RecordedScript script) throws RefusedException;

  @Override
  void close();
}
