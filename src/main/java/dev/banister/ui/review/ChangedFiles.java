package dev.banister.ui.review;

import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * Which scripts are not on disk as they were checked. Reads files: never on the window's thread.
 */
final class ChangedFiles {

  private ChangedFiles() {}

  /** The ids of the revisions whose file is another one now, or gone. */
  static Set<String> of(MigrationProject project) throws InterruptedException {
    Set<String> changed = new HashSet<>();
    for (MigrationScript script : project.scripts().values()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (!isAsChecked(script)) {
        changed.add(script.revision().id().text());
      }
    }
    return changed;
  }

  private static boolean isAsChecked(MigrationScript script) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(Files.readAllBytes(script.path()));
      return HexFormat.of().formatHex(digest).equals(script.sha256());
    } catch (IOException gone) {
      return false;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
