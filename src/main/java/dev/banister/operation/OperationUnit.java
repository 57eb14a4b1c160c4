package dev.banister.operation;

import org.jspecify.annotations.Nullable;

/**
 * An operation as a reader counts it: one of its own, or one inside a batch block.
 *
 * <p>Alembic knows the operations of a batch block as operations like any other, so the window, the
 * JSON and the pairing count them one by one.
 *
 * @param index position among all units of the direction, from 0
 * @param position index of the recorded operation in the stream that this is, or is part of
 * @param block the batch block that holds it, or null
 */
public record OperationUnit(
    int index,
    int position,
    RecordedOperation recorded,
    Operation.@Nullable BatchAlterTable block) {

  public Operation operation() {
    return recorded.operation();
  }

  public int line() {
    return recorded.span().line();
  }
}
