package dev.banister.recorder.application;

import java.util.Optional;

/** Where the text of a project's own modules comes from. */
@FunctionalInterface
public interface Sources {
  Optional<ModuleText> find(String module);

  /**
   * The text of a module.
   *
   * @param file where it stands, for explanations
   * @param isPackage true for an {@code __init__.py}
   * @param isHelper true when it belongs to the migrations, false for the application
   */
  record ModuleText(String file, String text, boolean isPackage, boolean isHelper) {}
}
