package dev.banister.cache;

import java.nio.file.Path;
import java.util.Locale;

/** Where the operating system wants things kept that can be made again. */
public final class CacheFolder {
  private CacheFolder() {}

  public static Path ofThisUser() {
    Path home = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return folder("LOCALAPPDATA", home.resolve("AppData/Local")).resolve("Banister/Cache");
    }
    if (system.contains("mac")) {
      return home.resolve("Library/Caches/Banister");
    }
    return folder("XDG_CACHE_HOME", home.resolve(".cache")).resolve("banister");
  }

  private static Path folder(String variable, Path otherwise) {
    String value = System.getenv(variable);
    return value == null || value.isEmpty() ? otherwise : Path.of(value);
  }
}
