package dev.banister.replay;

import dev.banister.operation.OperationStream;
import dev.banister.operation.RecordedOperation;
import dev.banister.operation.Recording;
import dev.banister.value.Unknown;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes guards as passed that decide whether a revision does anything at all.
 *
 * <p>{@code if skip(): return} at the head of a function leaves nothing to judge where it holds. So
 * a revision is judged as what it does when it does something; a condition that only some of the
 * operations hang on stays as unknown as it is.
 */
public final class Guards {
  private Guards() {}

  /** The recording without the conditions that all operations of a direction have in common. */
  public static Recording passed(Recording recording) {
    Set<String> guards = common(recording.upgrade());
    Set<String> ofDowngrade = common(recording.downgrade());
    ofDowngrade.addAll(guards);
    return new Recording(
        recording.sha256(),
        recording.dialect(),
        without(recording.upgrade(), guards),
        without(recording.downgrade(), ofDowngrade));
  }

  private static Set<String> common(OperationStream stream) {
    Set<String> common = null;
    for (RecordedOperation operation : stream.operations()) {
      Set<String> own = new HashSet<>();
      operation.conditions().forEach(c -> own.add(c.expression()));
      if (common == null) {
        common = own;
      } else {
        common.retainAll(own);
      }
    }
    return common == null ? new HashSet<>() : common;
  }

  private static OperationStream without(OperationStream stream, Set<String> guards) {
    if (guards.isEmpty()) {
      return stream;
    }
    List<RecordedOperation> operations =
        stream.operations().stream().map(operation -> without(operation, guards)).toList();
    return new OperationStream(
        stream.direction(), stream.function(), operations, stream.end(), stream.reads());
  }

  private static RecordedOperation without(RecordedOperation operation, Set<String> guards) {
    List<Unknown> left =
        operation.conditions().stream().filter(c -> !guards.contains(c.expression())).toList();
    return new RecordedOperation(
        operation.index(),
        operation.operation(),
        operation.span(),
        operation.unknowns(),
        left,
        operation.repeated());
  }
}
