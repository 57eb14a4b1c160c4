package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.recorder.facade.RecordingContext;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.sql.SqlStatement;
import dev.banister.value.SourceSpan;
import java.util.Optional;

/** What Alembic's objects ask of the run of a script beyond what every facade asks. */
public interface AlembicContext extends RecordingContext {

  /** An operation of a batch block as issued {@link #here}, without taking it down. */
  RecordedOperation collected(int index, Operation operation);

  /** Takes down an operation that began at {@code span}. */
  void record(Operation operation, SourceSpan span);

  /** Takes down an operation; its rows during a rehearsal, empty while recording offline. */
  Optional<Rows> execute(Operation operation);

  /** The answer to a query during a rehearsal, empty while recording offline. */
  Optional<Rows> query(SqlStatement statement);

  /** Something that a query of the script {@link #here} would know. */
  UnknownObject fromDatabase(String expression);
}
