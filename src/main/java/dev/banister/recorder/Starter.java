package dev.banister.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes with an empty environment, all from one thread that never ends: Linux ends a
 * child that is to die with its parent as soon as the thread is gone that started it.
 */
final class Starter {
  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("recorder-starter").factory());

  static Process start(List<String> command, Path folder) throws IOException {
    try {
      return CompletableFuture.supplyAsync(() -> started(command, folder), THREAD).join();
    } catch (CompletionException e) {
      throw new IOException(e.getCause().getMessage(), e);
    }
  }

  private static Process started(List<String> command, Path folder) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    String systemRoot = environment.get("SystemRoot");
    environment.clear();
    if (systemRoot != null) { // a JVM on Windows doesn't start without it
      environment.put("SystemRoot", systemRoot);
    }
    try {
      return builder.start();
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private Starter() {}
}
