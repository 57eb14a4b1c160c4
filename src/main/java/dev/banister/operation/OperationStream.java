package dev.banister.operation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one direction of a script issues, in order.
 *
 * @param function where the function stands, or null when the script has none
 * @param reads unknown values that the direction asked for, whether or not an operation used them
 */
public record OperationStream(
    Direction direction,
    @Nullable SourceSpan function,
    List<RecordedOperation> operations,
    End end,
    List<Unknown> reads) {
  public OperationStream {
    operations = List.copyOf(operations);
    reads = List.copyOf(reads);
  }

  /** The operations as a reader counts them: those inside a batch block one by one. */
  public List<OperationUnit> units() {
    List<OperationUnit> units = new ArrayList<>();
    for (int position = 0; position < operations.size(); position++) {
      RecordedOperation recorded = operations.get(position);
      if (recorded.operation() instanceof Operation.BatchAlterTable block
          && !block.operations().isEmpty()) {
        for (RecordedOperation inner : block.operations()) {
          units.add(new OperationUnit(units.size(), position, inner, block));
        }
      } else {
        units.add(new OperationUnit(units.size(), position, recorded, null));
      }
    }
    return List.copyOf(units);
  }

  /** How a direction ended. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "end")
  public sealed interface End {}

  /** It ran through. */
  public record Completed() implements End {}

  /** There is no such function. */
  public record Missing() implements End {}

  /**
   * It raised.
   *
   * @param exception the class, with module unless built in: {@code NotImplementedError}
   * @param message first line
   * @param line of the script, or 0
   */
  public record Raised(String exception, String message, int line) implements End {}

  /**
   * It was stopped, or could not be run.
   *
   * @param kind what happened
   * @param reason a sentence with the place
   * @param line of the script, or 0
   */
  public record Stopped(StopKind kind, String reason, int line) implements End {}

  public enum StopKind {
    TIME,
    MEMORY,
    FORBIDDEN,
    UNSUPPORTED,
    SYNTAX,
    APPLICATION,
    CRASHED
  }
}
