package dev.banister.report;

import dev.banister.operation.OperationStream;

/** How a direction ended, for a reader. */
public final class EndWords {
  private EndWords() {}

  /** A sentence about a direction that did not run through; empty for one that did. */
  public static String of(OperationStream stream) {
    String function = stream.direction().id() + "()";
    return switch (stream.end()) {
      case OperationStream.Completed e -> "";
      case OperationStream.Missing e -> "There is no " + function + ".";
      case OperationStream.Raised e ->
          function
              + " raises "
              + e.exception()
              + line(e.line())
              + (e.message().isEmpty() ? "." : ": " + Words.sentence(e.message()));
      case OperationStream.Stopped e ->
          function + " was stopped" + line(e.line()) + ": " + Words.sentence(e.reason());
    };
  }

  private static String line(int line) {
    return line > 0 ? " at line " + line : "";
  }
}
