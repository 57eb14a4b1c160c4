package dev.banister.database.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Starts the programs of MariaDB on the files of a server. */
record MariadbLaunch(ServerAccount account, MariadbPrograms programs, MariadbFiles files) {
  private static final long PATIENCE_SECONDS = 60;
  private static final String EVERYTHING = "18446744073709551615";
  private static final List<String> SETTINGS =
      List.of(
          "--bind-address=" + Loopback.ADDRESS,
          "--skip-name-resolve",
          "--skip-log-bin",
          "--skip-symbolic-links",
          "--loose-plugin-load=",
          "--loose-pam-use-cleartext-plugin=OFF",
          "--character-set-server=utf8mb4",
          "--collation-server=utf8mb4_general_ci",
          "--default-time-zone=+00:00",
          "--lower-case-table-names=0",
          "--max-connections=20",
          "--lock-wait-timeout=20",
          "--innodb-lock-wait-timeout=20",
          "--innodb-buffer-pool-size=64M",
          "--innodb-log-file-size=16M",
          "--innodb-flush-log-at-trx-commit=0",
          "--loose-innodb-flush-method=nosync",
          "--innodb-doublewrite=0",
          "--innodb-fast-shutdown=2",
          "--performance-schema=OFF");

  /** Makes the system tables, with our user as the only one. */
  void initialise(String password) throws IOException, ServerException, InterruptedException {
    Path statements = files.folder().resolve("statements");
    try {
      Files.writeString(statements, "CREATE DATABASE mysql;\nUSE mysql;\n");
      append(statements, Files.readAllBytes(programs.systemTables().orElseThrow()));
      append(statements, user(password).getBytes(StandardCharsets.UTF_8));
      Process process =
          ServerProcess.start(
              command(List.of("--bootstrap")),
              files.folder(),
              files.log().toFile(),
              ProcessBuilder.Redirect.from(statements.toFile()));
      try {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
          throw new ServerException(
              "MariaDB's files can't be made in '%s': %s".formatted(files.folder(), lastWords()),
              null);
        }
      } finally {
        process.destroyForcibly();
      }
    } finally {
      Files.deleteIfExists(statements);
    }
  }

  private static void append(Path file, byte[] text) throws IOException {
    Files.write(file, text, StandardOpenOption.APPEND);
  }

  private static String user(String password) {
    return """

        REPLACE INTO global_priv VALUES ('%s', '%s',
          '{"access":%s,"plugin":"mysql_native_password","authentication_string":"%s"}');
        """
        .formatted(Loopback.ADDRESS, Loopback.USER, EVERYTHING, hash(password));
  }

  /** A password as {@code mysql_native_password} keeps it. */
  private static String hash(String password) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-1");
      byte[] once = sha.digest(password.getBytes(StandardCharsets.US_ASCII));
      return "*" + HexFormat.of().formatHex(sha.digest(once)).toUpperCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Process server(int port) throws IOException {
    List<String> options = new ArrayList<>(SETTINGS);
    options.add("--port=" + port);
    options.add("--socket=" + files.folder().resolve("socket"));
    options.add("--pid-file=" + files.process());
    return ServerProcess.start(command(options), files.folder(), files.log().toFile());
  }

  private List<String> command(List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(programs.server().toString());
    command.add("--no-defaults");
    command.add(files.dataArgument());
    command.add("--lc-messages-dir=" + programs.share());
    command.add("--character-sets-dir=" + programs.share().resolve("charsets"));
    command.add("--innodb-log-file-size=16M");
    command.addAll(options);
    return account.command(command);
  }

  /** The last line that one of the programs wrote. */
  String lastWords() throws IOException {
    List<String> lines = Files.exists(files.log()) ? Files.readAllLines(files.log()) : List.of();
    return lines.stream()
        .filter(line -> !line.isBlank())
        .reduce((first, second) -> second)
        .orElse("it said nothing");
  }
}
