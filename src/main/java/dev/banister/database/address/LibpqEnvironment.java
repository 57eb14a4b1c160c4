package dev.banister.database.address;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What libpq takes from its surroundings when a URL leaves it open.
 *
 * @param variables the environment
 * @param home the user's home folder
 * @param account the user's name on this machine
 * @param socketFolders where a server of this machine may have its socket
 * @see <a href="https://www.postgresql.org/docs/current/libpq-envars.html">libpq's variables</a>
 */
public record LibpqEnvironment(
    Map<String, String> variables, Path home, String account, List<Path> socketFolders) {
  static final int PORT = 5432;

  public LibpqEnvironment {
    variables = Map.copyOf(variables);
    socketFolders = List.copyOf(socketFolders);
  }

  public static LibpqEnvironment ofThisUser() {
    return new LibpqEnvironment(
        System.getenv(),
        Path.of(System.getProperty("user.home")),
        System.getProperty("user.name"),
        List.of(Path.of("/var/run/postgresql"), Path.of("/tmp")));
  }

  @Nullable String variable(String name) {
    String value = variables.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  int port() throws AddressException {
    String port = variable("PGPORT");
    return port == null ? PORT : AddressParts.port(port);
  }

  /** A server's socket where one is, as libpq prefers it, else this machine by name. */
  String host(int port) {
    String host = variable("PGHOST");
    if (host != null) {
      return host;
    }
    return socketFolders.stream()
        .filter(folder -> Files.exists(folder.resolve(".s.PGSQL." + port)))
        .map(Path::toString)
        .findFirst()
        .orElse("localhost");
  }

  String user() {
    String user = variable("PGUSER");
    return user == null ? account : user;
  }

  String database(String user) {
    String database = variable("PGDATABASE");
    return database == null ? user : database;
  }

  /** The password of the environment or of the password file. */
  @Nullable Secret password(String host, int port, String database, String user)
      throws AddressException {
    String password = variable("PGPASSWORD");
    if (password != null) {
      return Secret.of(password);
    }
    String file = variable("PGPASSFILE");
    Path path = file == null ? home.resolve(".pgpass") : Path.of(file);
    return PasswordFile.find(path, host, port, database, user);
  }
}
