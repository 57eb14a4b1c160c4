package dev.banister.pairing;

import dev.banister.schema.SchemaDifference;

/** That a unit changes an object, and how. */
record Touch(ObjectKey key, SchemaDifference change) {
  static Touch of(SchemaDifference change) {
    return new Touch(ObjectKey.of(change), change);
  }

  boolean creates() {
    return change.attribute() == null && change.before() == null;
  }

  boolean removes() {
    return change.attribute() == null && change.after() == null;
  }

  /** Whether {@code other} goes the opposite way on the very same thing. */
  boolean isReversedBy(Touch other) {
    return key.equals(other.key)
        && (creates() && other.removes()
            || removes() && other.creates()
            || change.attribute() != null && other.change.attribute() != null);
  }
}
