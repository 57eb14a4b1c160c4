package dev.banister.rule.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the policy of a project: in a file that was named, or beside the history. */
public final class PolicyFiles {
  private static final int LEVELS_ABOVE = 6;
  private static final String OWN = "banister.toml";
  private static final String SHARED = "pyproject.toml";

  private PolicyFiles() {}

  /**
   * The policy.
   *
   * @param folder of the project; the files are looked for there and above, within the work tree
   * @param named the file that the user named, or null
   * @throws PolicyException when there is no such file or it can't be used
   */
  public static Policy of(Path folder, @Nullable Path named) {
    if (named != null) {
      if (!Files.isRegularFile(named)) {
        throw new PolicyException(
            "There is no policy file " + named + ". Name a banister.toml or pyproject.toml.");
      }
      return new PolicyReader(named).read();
    }
    Path here = folder.toAbsolutePath().normalize();
    for (int level = 0; level <= LEVELS_ABOVE && here != null; level++) {
      if (Files.isRegularFile(here.resolve(OWN))) {
        return new PolicyReader(here.resolve(OWN)).read();
      }
      if (hasSection(here.resolve(SHARED))) {
        return new PolicyReader(here.resolve(SHARED)).read();
      }
      if (Files.exists(here.resolve(".git"))) {
        break;
      }
      here = here.getParent();
    }
    return Policy.NONE;
  }

  private static boolean hasSection(Path file) {
    try {
      return Files.isRegularFile(file) && Files.readString(file).contains("[tool.banister");
    } catch (IOException e) {
      // A file that can't be read has no policy for us; the project's own reader tells of it.
      return false;
    }
  }
}
