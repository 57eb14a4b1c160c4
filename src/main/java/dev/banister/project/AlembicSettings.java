package dev.banister.project;

import dev.banister.sql.Dialect;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code alembic.ini} or {@code [tool.alembic]} says about one migration environment. The
 * database's URL is not part of it, only the dialect that it names.
 *
 * @param file where it was read, for messages
 * @param scriptLocation as written, references filled in; null when not given
 * @param versionLocations as written; empty when not given
 * @param importPaths {@code prepend_sys_path}, as written
 * @param recursive whether folders inside the version locations count
 */
record AlembicSettings(
    Path file,
    @Nullable String scriptLocation,
    List<String> versionLocations,
    List<String> importPaths,
    boolean recursive,
    @Nullable Dialect dialect) {
  AlembicSettings {
    versionLocations = List.copyOf(versionLocations);
    importPaths = List.copyOf(importPaths);
  }

  /** The folder to which relative paths belong. */
  Path folder() {
    return file.getParent();
  }
}
