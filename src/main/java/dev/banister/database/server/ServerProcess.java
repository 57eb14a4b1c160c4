package dev.banister.database.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts the server's processes with an empty environment, all from one thread that never ends:
 * Linux ends a process that is to die with its parent as soon as the thread is gone that started
 * it.
 */
final class ServerProcess {
  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("server-starter").factory());

  private ServerProcess() {}

  /** Starts a command whose output goes to the end of {@code log}. */
  static Process start(List<String> command, Path folder, File log) throws IOException {
    return start(command, folder, log, ProcessBuilder.Redirect.PIPE);
  }

  /** The same, for a command that reads. */
  static Process start(List<String> command, Path folder, File log, ProcessBuilder.Redirect input)
      throws IOException {
    try {
      return CompletableFuture.supplyAsync(() -> started(command, folder, log, input), THREAD)
          .join();
    } catch (CompletionException e) {
      throw new IOException(e.getCause().getMessage(), e);
    }
  }

  private static Process started(
      List<String> command, Path folder, File log, ProcessBuilder.Redirect input) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(input)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    Map<String, String> environment = builder.environment();
    String systemRoot = environment.get("SystemRoot");
    environment.clear();
    environment.put("LC_ALL", "C");
    if (systemRoot != null) { // no program on Windows starts without it
      environment.put("SystemRoot", systemRoot);
    }
    try {
      return builder.start();
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }
}
