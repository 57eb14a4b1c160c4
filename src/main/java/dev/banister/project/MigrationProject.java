package dev.banister.project;

import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import dev.banister.sql.Dialect;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A migration history on disk.
 *
 * @param folder what the user named
 * @param name a short name for people: the project's folder
 * @param versionFolders where revision files were found
 * @param scripts by revision id, in file name order; of two with one id the first
 * @param unreadable files that look like revision files but gave no revision, by relative path,
 *     with their text for the reader
 * @param graph of all revisions
 * @param problems everything that was wrong, in order of place
 * @param configuredDialect what {@code sqlalchemy.url} says, or null
 * @param namingConvention of the project's metadata when it could be read from its source, by kind
 *     ({@code fk}, {@code ck}…); empty when there is none
 */
public record MigrationProject(
    Path folder,
    String name,
    List<Path> versionFolders,
    Map<RevisionId, MigrationScript> scripts,
    Map<String, String> unreadable,
    RevisionGraph graph,
    List<LoadProblem> problems,
    @Nullable Dialect configuredDialect,
    Map<String, String> namingConvention) {
  public MigrationProject {
    versionFolders = List.copyOf(versionFolders);
    scripts = Collections.unmodifiableMap(new LinkedHashMap<>(scripts));
    unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
    problems = List.copyOf(problems);
    namingConvention = Map.copyOf(namingConvention);
  }

  public MigrationProject withNamingConvention(Map<String, String> changed) {
    return new MigrationProject(
        folder,
        name,
        versionFolders,
        scripts,
        unreadable,
        graph,
        problems,
        configuredDialect,
        changed);
  }

  public MigrationScript script(RevisionId id) {
    MigrationScript script = scripts.get(id);
    if (script == null) {
      throw new IllegalArgumentException("no revision " + id + " in " + folder);
    }
    return script;
  }
}
