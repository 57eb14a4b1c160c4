package dev.banister.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Path file = scratch.resolve("postgresql/data/postmaster.pid");
    running(file).ifPresent(LeftServer::end);
  }

  /** A number that another process has by now is left alone. */
  private static Optional<ProcessHandle> running(Path file) {
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
              .filter(p -> p.info().command().filter(c -> c.contains("postgres")).isPresent());
    } catch (IOException | NumberFormatException e) {
      return Optional.empty(); // it went away while we looked
    }
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
