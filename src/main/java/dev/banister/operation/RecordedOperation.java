package dev.banister.operation;

import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
import java.util.List;

/**
 * One operation as a script issued it.
 *
 * @param index position within its direction, from 0; inside a batch block, within the block
 * @param operation what is asked for
 * @param span the statement of {@code upgrade()} or {@code downgrade()} (or of a helper in the same
 *     file) that issued it
 * @param unknowns every unknown value that the arguments carry
 * @param conditions unknown values that decided whether the script came here
 * @param repeated true when it was issued once "for each row" of something unknown
 */
public record RecordedOperation(
    int index,
    Operation operation,
    SourceSpan span,
    List<Unknown> unknowns,
    List<Unknown> conditions,
    boolean repeated) {
  public RecordedOperation {
    unknowns = List.copyOf(unknowns);
    conditions = List.copyOf(conditions);
  }

  /** An operation that hangs on nothing unknown. */
  public static RecordedOperation of(int index, Operation operation, SourceSpan span) {
    return new RecordedOperation(index, operation, span, List.of(), List.of(), false);
  }

  /** Whether its arguments and the fact that it is issued are known. */
  public boolean isDetermined() {
    return unknowns.isEmpty() && conditions.isEmpty() && !repeated;
  }
}
