package dev.banister.audit;

import dev.banister.project.MigrationProject;
import dev.banister.rehearsal.EngineChoice;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which engine a rehearsal was asked to use.
 *
 * @param alembic whether the real Alembic of an interpreter runs the scripts
 * @param python that interpreter, or null for the project's own
 */
public record EngineOption(boolean alembic, @Nullable Path python) {
  /** Banister's own. */
  public static final EngineOption EMBEDDED = new EngineOption(false, null);

  EngineChoice of(MigrationProject project) {
    return alembic
        ? new EngineChoice.Alembic(python, project.folder(), project.namingConvention())
        : new EngineChoice.Embedded();
  }
}
