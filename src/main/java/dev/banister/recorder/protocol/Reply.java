package dev.banister.recorder.protocol;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.operation.RecordedOperation;
import dev.banister.sql.SqlStatement;

/** What the child sends: how far it is, what it found, or what it needs to go on. */
public sealed interface Reply {

  /** It has started and takes a script. */
  record Ready() implements Reply {}

  /** It is about to call a function of the script. */
  record Began(Direction direction) implements Reply {}

  /** A direction is done. */
  record Finished(OperationStream stream) implements Reply {}

  /** The script is done; the next may come. */
  record Done() implements Reply {}

  /** The script has taken nearly all its time and is at this line, or 0 when outside of it. */
  record StillAt(int line) implements Reply {}

  /**
   * Asks for the source of a module.
   *
   * @param module dotted, with leading dots when relative
   * @param from file of the module that imports it, as it was named to the child
   */
  record FindModule(String module, String from) implements Reply {}

  /** Asks for the code of a module whose text was found. */
  record TranslateModule(String file, String text) implements Reply {}

  /** Asks for the code of a module of Python's own library, by its dotted name. */
  record TranslateLibrary(String module) implements Reply {}

  record ExecuteLive(RecordedOperation operation) implements Reply {}

  record QueryLive(SqlStatement statement) implements Reply {}

  record InspectLive() implements Reply {}
}
