package dev.banister.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a whole output with the file that is kept of it.
 *
 * <p>{@code -Dbanister.golden=renew} writes the files anew; read their difference before you commit
 * it.
 */
public final class Golden {
  private static final Path SOURCES = Path.of("src", "test", "resources");

  private Golden() {}

  /**
   * @param owner beside whose class the file lies
   */
  public static void check(Class<?> owner, String file, String output) {
    if ("renew".equals(System.getProperty("banister.golden"))) {
      write(owner, file, output);
    }
    assertThat(output).isEqualTo(read(owner, file));
  }

  private static void write(Class<?> owner, String file, String output) {
    Path folder = SOURCES.resolve(owner.getPackageName().replace('.', '/'));
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(file), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Class<?> owner, String file) {
    Path renewed = SOURCES.resolve(owner.getPackageName().replace('.', '/')).resolve(file);
    try (InputStream in = Files.newInputStream(renewed)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(
          file + " is not kept yet. Run this test with -Dbanister.golden=renew.", e);
    }
  }
}
