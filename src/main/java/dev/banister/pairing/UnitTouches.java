package dev.banister.pairing;

import dev.banister.operation.OperationUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit with everything it changes.
 *
 * @param touches objects that the unit changes, implicit ones included
 * @param sideEffects objects that change only because a batch block that begins with this unit
 *     rebuilds the table
 * @param data rows that it changes, or null
 * @param refusal why it cannot work on the schema that it meets, or null
 * @param uncertain true when replay could not tell what it does
 */
record UnitTouches(
    OperationUnit unit,
    List<Touch> touches,
    List<Touch> sideEffects,
    @Nullable DataChange data,
    @Nullable String refusal,
    boolean uncertain) {
  UnitTouches {
    touches = List.copyOf(touches);
    sideEffects = List.copyOf(sideEffects);
  }

  boolean touches(ObjectKey key) {
    return touches.stream().anyMatch(t -> t.key().meets(key))
        || sideEffects.stream().anyMatch(t -> t.key().equals(key));
  }

  boolean touchesExactly(ObjectKey key) {
    return touches.stream().anyMatch(t -> t.key().equals(key));
  }
}
