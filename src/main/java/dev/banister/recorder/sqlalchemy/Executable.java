package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.SqlStatement;
import java.util.List;

/** An object that {@code connection.execute} takes as a statement of data or text. */
public interface Executable {
  SqlStatement statement();

  /** The expressions that make the columns of its rows; empty when it gives none or tells none. */
  default List<ExpressionObject> returned() {
    return List.of();
  }

  /** What a session makes of the rows; empty when they are taken as they are. */
  default List<Entity> entities() {
    return List.of();
  }
}
