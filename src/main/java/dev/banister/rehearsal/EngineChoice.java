package dev.banister.rehearsal;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What runs the migrations of a rehearsal. */
public sealed interface EngineChoice {

  /** Banister's own, which needs nothing installed and runs no script outside its confinement. */
  record Embedded() implements EngineChoice {}

  /**
   * The Alembic of a Python interpreter, which runs the scripts as they are, with everything that
   * they import.
   *
   * @param python the interpreter, or null for the project's own
   * @param folder the migrations, from where the project is found
   * @param convention the naming convention of the project's metadata, by kind
   */
  record Alembic(@Nullable Path python, Path folder, Map<String, String> convention)
      implements EngineChoice {
    public Alembic {
      convention = Map.copyOf(convention);
    }
  }
}
