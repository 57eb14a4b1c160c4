package dev.banister.database.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An installed MariaDB.
 *
 * @param server the program
 * @param share the folder of its messages and of the statements that make its system tables
 */
public record MariadbPrograms(Path server, Path share) {
  private static final List<String> NAMES = List.of("mariadbd", "mysqld");
  private static final List<String> BESIDE_PATH =
      List.of("/usr/sbin", "/usr/local/sbin", "/usr/libexec", "/opt/homebrew/bin");
  private static final List<String> SHARES = List.of("share/mariadb", "share/mysql", "share");
  private static final List<String> TABLES =
      List.of("mariadb_system_tables.sql", "mysql_system_tables.sql");

  /** The one on this machine; empty when none is found on the PATH and where systems put it. */
  public static Optional<MariadbPrograms> installed() {
    String path = System.getenv("PATH");
    return Stream.concat(
            Stream.of((path == null ? "" : path).split(File.pathSeparator)), BESIDE_PATH.stream())
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .flatMap(program -> of(program).stream())
        .findFirst();
  }

  /** The programs that belong to a server; empty when it is no MariaDB, or not a whole one. */
  public static Optional<MariadbPrograms> of(Path server) {
    try {
      Path folder = server.toRealPath().getParent();
      Path home = folder == null ? null : folder.getParent();
      if (home == null) {
        return Optional.empty();
      }
      return SHARES.stream()
          .map(home::resolve)
          .filter(share -> Files.isReadable(share.resolve("english/errmsg.sys")))
          .map(share -> new MariadbPrograms(server, share))
          .filter(programs -> programs.systemTables().isPresent())
          .findFirst();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** MySQL has no such file any more, so it is not taken for a MariaDB. */
  Optional<Path> systemTables() {
    return TABLES.stream().map(share::resolve).filter(Files::isReadable).findFirst();
  }
}
