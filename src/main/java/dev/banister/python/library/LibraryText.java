package dev.banister.python.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The source of a module of the standard library, which lies beside this package's resources.
 *
 * @param file the name that frames carry
 */
public record LibraryText(String file, String source) {
  private static final Pattern DOTTED = Pattern.compile("[A-Za-z_]\\w*(\\.\\w+)*");

  /** The module of a dotted name, or null when there is none. */
  public static @Nullable LibraryText of(String module) {
    if (!DOTTED.matcher(module).matches()) {
      return null;
    }
    String stem = module.equals("typing_extensions") ? "typing" : module.replace('.', '_');
    String resource = "/dev/banister/python/" + stem + ".py";
    try (InputStream stream = LibraryText.class.getResourceAsStream(resource)) {
      return stream == null
          ? null
          : new LibraryText(
              "<library " + module + ">",
              new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("a module of the runtime cannot be read: " + resource, e);
    }
  }
}
