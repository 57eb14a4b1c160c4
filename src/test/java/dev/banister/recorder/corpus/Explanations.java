package dev.banister.recorder.corpus;

import dev.banister.operation.Operation.BatchAlterTable;
import dev.banister.operation.OperationStream;
import dev.banister.operation.RecordedOperation;
import dev.banister.value.Unknown;
import java.util.stream.Stream;

/** Whether a person can read why something of a direction is not known. */
final class Explanations {
  private Explanations() {}

  /** Each unknown value and condition has a sentence, and what is repeated hangs on one of them. */
  static boolean complete(OperationStream stream) {
    boolean spoken =
        Stream.concat(
                stream.reads().stream(),
                operations(stream.operations().stream())
                    .flatMap(o -> Stream.concat(o.unknowns().stream(), o.conditions().stream())))
            .map(Unknown::explanation)
            .allMatch(text -> text.endsWith(".") && text.contains(" "));
    return spoken
        && (!stream.reads().isEmpty()
            || operations(stream.operations().stream()).noneMatch(RecordedOperation::repeated));
  }

  private static Stream<RecordedOperation> operations(Stream<RecordedOperation> outer) {
    return outer.flatMap(
        o ->
            o.operation() instanceof BatchAlterTable block
                ? Stream.concat(Stream.of(o), operations(block.operations().stream()))
                : Stream.of(o));
  }
}
