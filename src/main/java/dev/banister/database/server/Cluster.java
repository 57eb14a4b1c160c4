package dev.banister.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The files of a server that does not run yet.
 *
 * @param programs the folder of {@code initdb} and {@code postgres}
 * @param folder holds the data, and the log of what the programs say
 */
record Cluster(ServerAccount account, Path programs, Path folder) {
  private static final long PATIENCE_SECONDS = 120;

  Path data() {
    return folder.resolve("data");
  }

  Path log() {
    return folder.resolve("log");
  }

  /** Makes the files of an empty server that wants this password from everybody. */
  void initialise(String user, String password)
      throws IOException, ServerException, InterruptedException {
    Path secret = folder.resolve("secret");
    try {
      write(secret, password);
      List<String> command =
          List.of(
              programs.resolve("initdb").toString(),
              "--pgdata=" + data(),
              "--username=" + user,
              "--auth=scram-sha-256",
              "--pwfile=" + secret,
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--wal-segsize=4",
              "--no-sync",
              "--no-instructions");
      run(command);
    } finally {
      Files.deleteIfExists(secret);
    }
  }

  private void write(Path secret, String password) throws IOException {
    Files.createFile(secret);
    if (Files.getFileStore(secret).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(secret, password);
    account.give(secret);
  }

  private void run(List<String> command) throws IOException, ServerException, InterruptedException {
    Process process = ServerProcess.start(account.command(command), folder, log().toFile());
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new ServerException(
            "PostgreSQL's files can't be made in '%s': %s".formatted(folder, lastWords()), null);
      }
    } finally {
      process.destroyForcibly();
    }
  }

  /** Starts the server on a port; it is not ready yet. */
  Process start(int port, List<String> settings) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    programs.resolve("postgres").toString(),
                    "-D",
                    data().toString(),
                    "-p",
                    "" + port),
                settings.stream().flatMap(setting -> Stream.of("-c", setting)))
            .toList();
    return ServerProcess.start(account.command(command), folder, log().toFile());
  }

  /** The last line that one of the programs wrote. */
  String lastWords() throws IOException {
    List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
    return lines.stream()
        .filter(line -> !line.isBlank())
        .reduce((first, second) -> second)
        .orElse("it said nothing");
  }
}
