package dev.banister.recorder.facade;

import dev.banister.operation.Operation;
import dev.banister.sql.Dialect;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
import java.util.Optional;
import org.python.core.PyObject;

/** What the facade asks of the run of a script: where it is, and where its operations go. */
public interface RecordingContext extends Decisions {

  Dialect dialect();

  /** The statement of the script that runs now. */
  SourceSpan here();

  /**
   * A value that cannot be known here.
   *
   * @param expression what the script asks for, as written
   * @param explanation a sentence for the reader
   */
  UnknownObject unknown(String expression, Unknown.Origin origin, String explanation);

  /** Takes down an operation at {@link #here}; during a rehearsal it is executed at once. */
  void record(Operation operation);

  /** The database of a rehearsal; empty while recording offline. */
  Optional<LiveAnswers> live();

  /** Whether the project keeps to SQLAlchemy 1.4, so that scripts may do what 2.0 refuses. */
  boolean isBeforeSqlAlchemyTwo();

  /** A module of Python's own library as the script would import it: {@code datetime}. */
  PyObject pythonModule(String name);

  /** A sentence on a loop that begins {@link #here} over something unknown. */
  default String explainedLoop(Unknown collection) {
    return collection.explanation();
  }

  /** Notes that something unknown is called, which may have an effect. */
  default void called(Unknown function) {}

  /** Notes that something unknown was taken for what its name says, for the reader. */
  default void assume(Unknown assumption) {}
}
