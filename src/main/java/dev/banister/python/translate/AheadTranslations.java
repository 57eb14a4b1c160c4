package dev.banister.python.translate;

import dev.banister.python.translate.ScriptCode.Translated;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Translations that wait for the recorder to ask for them, each for one time, in bounded memory.
 */
final class AheadTranslations {
  /** A script that is longer may take its time, and is translated where that is limited. */
  private static final int LONGEST = 64 * 1024;

  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private final Map<Text, ScriptCode> waiting = new HashMap<>();
  private int bytes;

  synchronized boolean hasRoomFor(String source) {
    return source.length() <= LONGEST && bytes < MOST_BYTES;
  }

  synchronized void keep(String source, String file, ScriptCode code) {
    ScriptCode before = waiting.put(new Text(source, file), code);
    bytes += size(code) - size(before);
  }

  synchronized @Nullable ScriptCode take(String source, String file) {
    ScriptCode code = waiting.remove(new Text(source, file));
    bytes -= size(code);
    return code;
  }

  private static int size(@Nullable ScriptCode code) {
    return code instanceof Translated translated ? translated.bytes().length : 0;
  }

  /** A script by what it says and what frames call it. */
  private record Text(String source, String file) {}
}
