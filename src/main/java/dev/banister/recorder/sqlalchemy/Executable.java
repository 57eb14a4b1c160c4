package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.SqlStatement;

/** An object that {@code connection.execute} takes as a statement of data or text. */
public interface Executable {
  SqlStatement statement();
}
