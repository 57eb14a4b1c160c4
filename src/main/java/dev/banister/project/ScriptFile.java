package dev.banister.project;

import org.jspecify.annotations.Nullable;

/** What came of one file among the revision files, and what was wrong with it. */
sealed interface ScriptFile {

  /**
   * A revision.
   *
   * @param head where the script declares what
   * @param problem of a script that can be used all the same, or null
   */
  record Revised(MigrationScript script, ScriptHead head, @Nullable LoadProblem problem)
      implements ScriptFile {}

  /** A file that should be a revision and can't be used as one. */
  record Unusable(String file, String text, LoadProblem problem) implements ScriptFile {}

  /** Any other file: a helper module, for example. */
  record NoRevision() implements ScriptFile {}
}
