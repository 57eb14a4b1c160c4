package dev.banister.python;

import dev.banister.python.translate.ScriptCode;
import dev.banister.python.translate.ScriptCode.Translated;
import org.jspecify.annotations.Nullable;

/** Who translates for a runtime: the process itself, or another one that it asks. */
public interface Translations {

  /**
   * Translates a script that is guarded.
   *
   * @param file the name that frames carry
   */
  ScriptCode script(String source, String file);

  /** A module of the standard library by its dotted name, or null when there is none. */
  @Nullable Translated library(String module);
}
