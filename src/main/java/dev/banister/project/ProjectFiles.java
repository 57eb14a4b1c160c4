package dev.banister.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the project around a history says about how its migrations are run and tested.
 *
 * @param environment the text of every {@code env.py} beside the history
 * @param known false when the folder stands alone, so that missing tests prove nothing
 * @param tests Python files of the tests, by path from the project's root; the text is empty where
 *     nothing in it has to do with downgrades
 * @param pipelines CI files, Makefiles, tox and nox files, scripts, by path from the root
 */
public record ProjectFiles(
    String environment, boolean known, Map<String, String> tests, Map<String, String> pipelines) {
  public static final ProjectFiles NONE = new ProjectFiles("", false, Map.of(), Map.of());

  public ProjectFiles {
    tests = Collections.unmodifiableMap(new LinkedHashMap<>(tests));
    pipelines = Collections.unmodifiableMap(new LinkedHashMap<>(pipelines));
  }

  /** Reads them; nothing outside of the project's work tree is looked at. */
  public static ProjectFiles of(MigrationProject project) {
    return new ProjectFilesReader(project).read();
  }
}
