package dev.banister.python;

import dev.banister.python.library.LibraryText;
import dev.banister.python.translate.ScriptCode;
import dev.banister.python.translate.ScriptCode.Translated;
import dev.banister.python.translate.Translator;
import org.jspecify.annotations.Nullable;

/** Translates in this process; serves one thread. */
public final class LocalTranslations implements Translations {
  private final Translator translator = new Translator();

  @Override
  public ScriptCode script(String source, String file) {
    return translator.script(source, file);
  }

  @Override
  public @Nullable Translated library(String module) {
    LibraryText text = LibraryText.of(module);
    return text == null ? null : translator.library(text.source(), text.file());
  }
}
