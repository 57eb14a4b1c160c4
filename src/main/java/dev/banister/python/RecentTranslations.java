package dev.banister.python;

import dev.banister.python.translate.Translator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Keeps the last translations, for helper modules that many scripts import. */
final class RecentTranslations {
  private static final int MOST = 64;

  private final Map<Text, Translator.Translated> kept =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Text, Translator.Translated> eldest) {
          return size() > MOST;
        }
      };

  Translator.Translated of(
      String source, String file, BiFunction<String, String, Translator.Translated> translate) {
    return kept.computeIfAbsent(new Text(source, file), t -> translate.apply(source, file));
  }

  /** A script by what it says and what frames call it. */
  private record Text(String source, String file) {}
}
