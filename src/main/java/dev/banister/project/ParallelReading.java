package dev.banister.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Reads files on two threads and gives the results in the order of the files. */
final class ParallelReading {
  private static final int THREADS = 2;

  /** Room for expressions that are nested as deeply as generated scripts nest them. */
  private static final long STACK_BYTES = 64L * 1024 * 1024;

  private ParallelReading() {}

  static List<ScriptFile> of(
      List<Path> files, Function<Path, ScriptFile> reader, ReadListener listener)
      throws InterruptedException {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS, task -> new Thread(null, task, "script-reader", STACK_BYTES));
    try {
      AtomicInteger done = new AtomicInteger();
      List<Future<ScriptFile>> readings = new ArrayList<>();
      for (Path file : files) {
        readings.add(
            threads.submit(
                () -> {
                  ScriptFile read = reader.apply(file);
                  listener.read(done.incrementAndGet(), files.size());
                  return read;
                }));
      }
      return inOrder(readings);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<ScriptFile> inOrder(List<Future<ScriptFile>> readings)
      throws InterruptedException {
    List<ScriptFile> files = new ArrayList<>();
    for (Future<ScriptFile> reading : readings) {
      try {
        files.add(reading.get());
      } catch (ExecutionException failed) {
        throw new IllegalStateException("a reader failed", failed.getCause());
      }
    }
    return files;
  }
}
