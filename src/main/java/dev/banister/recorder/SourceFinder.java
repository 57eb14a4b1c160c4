package dev.banister.recorder;

import java.nio.file.Path;
import java.util.Optional;

/** Finds the modules beside a script, so that the child itself needs no file system. */
@FunctionalInterface
public interface SourceFinder {
  /** The module for which the answer is the version that the project keeps to, if before 2.0. */
  String SQLALCHEMY = "sqlalchemy";

  /** Finds nothing: every import that is not built in is unknown. */
  SourceFinder NONE = (module, from) -> Optional.empty();

  /**
   * The source of a module, when it may be read.
   *
   * @param module dotted name, with leading dots when relative
   * @param from the file that imports it
   */
  Optional<SourceFile> find(String module, Path from);
}
