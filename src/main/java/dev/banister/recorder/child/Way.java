package dev.banister.recorder.child;

import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.OperationStream.End;
import dev.banister.operation.RecordedOperation;
import java.util.List;

/** One run of a function from its beginning to its end, with the branches that it took. */
record Way(List<RecordedOperation> operations, List<Decision> decisions, End end) {
  Way {
    operations = List.copyOf(operations);
    decisions = List.copyOf(decisions);
  }

  boolean completes() {
    return end instanceof Completed;
  }
}
