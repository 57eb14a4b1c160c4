package dev.banister.database.address;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks a password up in libpq's password file.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-pgpass.html">The password file</a>
 */
final class PasswordFile {
  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private PasswordFile() {}

  /** The password of the first line that fits; null when there is none. */
  static @Nullable Secret find(Path file, String host, int port, String database, String user)
      throws AddressException {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    String named = host.startsWith("/var/run/postgresql") ? "localhost" : host;
    try {
      requirePrivate(file);
      for (String line : Files.readAllLines(file)) {
        List<String> fields = fields(line);
        if (!line.startsWith("#")
            && fields.size() == 5
            && (fits(fields.get(0), host) || fits(fields.get(0), named))
            && fits(fields.get(1), Integer.toString(port))
            && fits(fields.get(2), database)
            && fits(fields.get(3), user)) {
          return Secret.of(fields.get(4));
        }
      }
      return null;
    } catch (IOException e) {
      throw new AddressException(
          "The password file '%s' can't be read: %s.".formatted(file, e.getMessage()));
    }
  }

  /** As libpq, which leaves such a file aside. */
  private static void requirePrivate(Path file) throws IOException, AddressException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")
        && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
      throw new AddressException(
          "Others may read the password file '%s', so it is not used. Run chmod 600 on it."
              .formatted(file));
    }
  }

  private static boolean fits(String pattern, String value) {
    return pattern.equals("*") || pattern.equals(value);
  }

  /** Colons part the fields; a backslash takes a colon or a backslash into one. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        field.append(line.charAt(++i));
      } else if (c == ':' && fields.size() < 4) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
