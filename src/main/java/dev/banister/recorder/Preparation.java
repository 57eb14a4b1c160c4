package dev.banister.recorder;

import dev.banister.python.translate.TranslationThreads;

/**
 * What can be made ready for a recorder while the folder is still being read.
 *
 * @param translations may know the scripts already
 * @param child the first one that the recorder takes, when it has been started
 */
public record Preparation(TranslationThreads translations, PreparedChild child) {

  /** Nothing is ready yet. */
  public static Preparation of(RecorderLimits limits) {
    return new Preparation(new TranslationThreads(limits.time()), new PreparedChild(limits));
  }
}
