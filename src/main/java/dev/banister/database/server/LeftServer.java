package dev.banister.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a server whose program was killed, so that its folder can be removed. */
public final class LeftServer {
  private LeftServer() {}

  /** Ends the server that runs on the files in {@code scratch}, if there is one. */
  public static void end(Path scratch) {
    Path postgresql = scratch.resolve("postgresql/data");
    running(postgresql.resolve("postmaster.pid"), postgresql.toString()).ifPresent(LeftServer::end);
    MariadbFiles mariadb = new MariadbFiles(scratch.resolve("mariadb"));
    running(mariadb.process(), mariadb.dataArgument()).ifPresent(LeftServer::end);
  }

  /**
   * A number that another process has by now is left alone, above all when that is a server of the
   * user's: ours says in its command line that it runs on these files.
   */
  private static Optional<ProcessHandle> running(Path file, String argument) {
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
              .filter(p -> isOn(p.info().arguments().orElse(new String[0]), argument));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty(); // it went away while we looked
    }
  }

  static boolean isOn(String[] arguments, String argument) {
    return Arrays.asList(arguments).contains(argument);
  }

  private static void end(ProcessHandle server) {
    server.destroy();
    try {
      server.onExit().get(5, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      server.destroyForcibly();
    } catch (InterruptedException e) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
