package dev.banister.pairing;

import dev.banister.schema.SchemaDifference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object of a schema by its place, whatever state it is in. */
record ObjectKey(@Nullable String table, SchemaDifference.Kind kind, String name) {

  static ObjectKey of(SchemaDifference difference) {
    return new ObjectKey(difference.table(), difference.kind(), difference.name());
  }

  static ObjectKey table(String name) {
    return new ObjectKey(null, SchemaDifference.Kind.TABLE, name);
  }

  /** Whether {@code other} is this object, or part of this table. */
  boolean covers(ObjectKey other) {
    return equals(other)
        || (kind == SchemaDifference.Kind.TABLE && Objects.equals(name, other.table));
  }

  /** Whether one of the two is the other or part of it. */
  boolean meets(ObjectKey other) {
    return covers(other) || other.covers(this);
  }

  /** As a reader names it: {@code user.email}, {@code ix_user_email}, {@code user}. */
  String words() {
    return kind == SchemaDifference.Kind.COLUMN ? table + "." + name : name;
  }
}
