package dev.banister.rule.order;

/** Why a downgrade operation cannot work, each with a rule of its own. */
public enum RefusalCause {
  /** It is the upgrade's own operation once more. */
  REPEATS_UPGRADE,
  /** It names an object by a name that the object no longer has. */
  RENAMED_AWAY,
  /** A column still has the type. */
  TYPE_IN_USE,
  /** The type is there already. */
  TYPE_EXISTS,
  /** PostgreSQL asks for USING. */
  CAST,
  /** An operation above has taken the object away. */
  DROPPED_BEFORE,
  /** There is no such object, or it is in the way. */
  WRONG_TARGET
}
