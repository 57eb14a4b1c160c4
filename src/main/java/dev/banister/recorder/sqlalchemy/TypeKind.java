package dev.banister.recorder.sqlalchemy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One type class of SQLAlchemy.
 *
 * @param dialect empty for the generic and upper-case types
 * @param bases keys of the classes it derives from
 * @param parameters of its own {@code __init__}, in brackets, or null when it has none of its own
 */
record TypeKind(String name, String dialect, List<String> bases, @Nullable String parameters) {
  /** {@code String}, {@code postgresql.JSONB}. */
  String key() {
    return dialect.isEmpty() ? name : dialect + "." + name;
  }

  /** The module in which SQLAlchemy defines it, as {@code repr} shows it. */
  String module() {
    return dialect.isEmpty() ? "sqlalchemy.sql.sqltypes" : "sqlalchemy.dialects." + dialect;
  }
}
