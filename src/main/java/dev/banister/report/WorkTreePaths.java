package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.project.MigrationScript;
import dev.banister.revision.RevisionId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Paths as a code host wants them: relative to the top of the work tree, with forward slashes.
 *
 * <p>Without a work tree they are relative to the working directory where the project lies below
 * it, else to the project's folder.
 */
final class WorkTreePaths {
  private final AuditResult result;
  private final String prefix;

  WorkTreePaths(AuditResult result) {
    this.result = result;
    this.prefix = prefix(result.project().folder());
  }

  /** The path of a file of the project; for the folder itself that of its newest script. */
  String of(String file) {
    String named = file.isEmpty() ? newest() : file;
    return prefix.isEmpty() ? named : prefix + "/" + named;
  }

  private String newest() {
    List<RevisionId> heads = result.project().graph().heads();
    return heads.stream()
        .map(id -> result.project().scripts().get(id))
        .filter(Objects::nonNull)
        .map(MigrationScript::file)
        .findFirst()
        .orElse("");
  }

  private static String prefix(Path folder) {
    Path project = folder.toAbsolutePath().normalize();
    Path here = Path.of("").toAbsolutePath();
    Path top = top(project);
    Path root = top != null ? top : project.startsWith(here) ? here : project;
    return root.relativize(project).toString().replace('\\', '/');
  }

  private static @Nullable Path top(Path project) {
    Path folder = project;
    while (folder != null && !Files.exists(folder.resolve(".git"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
