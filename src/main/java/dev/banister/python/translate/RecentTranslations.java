package dev.banister.python.translate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the last translations, for helper modules that many scripts import. */
final class RecentTranslations {
  private static final int MOST = 64;

  private final Map<Text, ScriptCode> kept =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Text, ScriptCode> eldest) {
          return size() > MOST;
        }
      };

  synchronized @Nullable ScriptCode of(String source, String file) {
    return kept.get(new Text(source, file));
  }

  synchronized void keep(String source, String file, ScriptCode code) {
    kept.put(new Text(source, file), code);
  }

  /** A script by what it says and what frames call it. */
  private record Text(String source, String file) {}
}
