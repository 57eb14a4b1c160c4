package dev.banister.ui.settings;

import dev.banister.ui.control.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Keeps preferences and reviews in the user's own folders; a project's folder is only read.
 *
 * <p>A change is on disk within a second. Used by the window's thread alone; writing happens on a
 * thread of its own.
 */
public final class UserState implements AutoCloseable {

  private static final int DELAY_MILLISECONDS = 400;

  private final JsonFile<Preferences> preferencesFile;
  private final Path data;
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("banister-state").factory());
  private final Map<Path, Runnable> unsaved = new LinkedHashMap<>();
  private Consumer<String> problems = problem -> {};
  private Preferences preferences = Preferences.FIRST;

  /**
   * @param configuration folder for the preferences
   * @param data folder for the reviews
   */
  public UserState(Path configuration, Path data) {
    this.preferencesFile =
        new JsonFile<>(configuration.resolve("preferences.json"), Preferences.class);
    this.data = data;
  }

  /** In the places that the operating system has for them. */
  public static UserState ofThisUser() {
    Path home = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      Path roaming = folder("APPDATA", home.resolve("AppData/Roaming")).resolve("Banister");
      return new UserState(roaming, roaming);
    }
    if (system.contains("mac")) {
      Path support = home.resolve("Library/Application Support/Banister");
      return new UserState(support, support);
    }
    return new UserState(
        folder("XDG_CONFIG_HOME", home.resolve(".config")).resolve("banister"),
        folder("XDG_DATA_HOME", home.resolve(".local/share")).resolve("banister"));
  }

  private static Path folder(String variable, Path otherwise) {
    String value = System.getenv(variable);
    return value == null || value.isEmpty() ? otherwise : Path.of(value);
  }

  /**
   * Reads the preferences.
   *
   * @param heard gets a sentence when something can't be read or written, now or later, perhaps on
   *     another thread
   */
  public void open(Consumer<String> heard) {
    problems = heard;
    preferences = read(preferencesFile, Preferences.FIRST);
  }

  public Preferences preferences() {
    return preferences;
  }

  public void change(UnaryOperator<Preferences> change) {
    preferences = change.apply(preferences);
    Preferences value = preferences;
    save(preferencesFile, value);
  }

  public ReviewRecord review(Path project) {
    return read(reviewFile(project), ReviewRecord.EMPTY);
  }

  public void save(Path project, ReviewRecord review) {
    save(reviewFile(project), review);
  }

  /** Writes what waits to be written. */
  @Override
  public void close() {
    writer.shutdown();
    writeAll();
  }

  private JsonFile<ReviewRecord> reviewFile(Path project) {
    String path = project.toAbsolutePath().normalize().toString();
    String name = project.getFileName() + "-" + digest(path).substring(0, 12) + ".json";
    return new JsonFile<>(data.resolve("reviews").resolve(name), ReviewRecord.class);
  }

  private <T> T read(JsonFile<T> file, T otherwise) {
    try {
      return file.read().orElse(otherwise);
    } catch (IOException problem) {
      problems.accept(
          Words.of("state.unreadable", file.file().getFileName(), problem.getMessage()));
      return otherwise;
    }
  }

  private synchronized <T> void save(JsonFile<T> file, T value) {
    boolean first = unsaved.isEmpty();
    unsaved.put(file.file(), () -> write(file, value));
    if (first) {
      writer.schedule(this::writeAll, DELAY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }
  }

  private synchronized void writeAll() {
    unsaved.values().forEach(Runnable::run);
    unsaved.clear();
  }

  private <T> void write(JsonFile<T> file, T value) {
    try {
      file.write(value);
    } catch (IOException problem) {
      problems.accept(
          Words.of("state.unwritable", file.file().getFileName(), problem.getMessage()));
    }
  }

  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
