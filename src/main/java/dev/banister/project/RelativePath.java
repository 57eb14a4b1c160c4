package dev.banister.project;

import java.io.File;
import java.nio.file.Path;

/** Spells a path relative to the project's folder, with forward slashes on every system. */
final class RelativePath {
  private RelativePath() {}

  static String of(Path root, Path path) {
    boolean sameDisk = root.getRoot() != null && root.getRoot().equals(path.getRoot());
    Path relative = sameDisk ? root.relativize(path) : path;
    return relative.toString().replace(File.separatorChar, '/');
  }
}
