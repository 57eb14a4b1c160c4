package dev.banister.sql;

import dev.banister.value.Value;

/** Where the values of a statement go: into its text as literals, or beside it as parameters. */
interface ValueSink {

  /**
   * Takes a value.
   *
   * @param type what the value is compared with or stored in; {@code NULL} when not known
   * @return what stands in the statement for it
   * @throws SpellingException when SQLAlchemy has no such literal
   */
  String place(Value value, ColumnType type);

  /** What stands for a bind that has no value. */
  String unbound(String name);

  /** Text that is sent beside values, where the driver may give characters a meaning. */
  String text(String sql);
}
