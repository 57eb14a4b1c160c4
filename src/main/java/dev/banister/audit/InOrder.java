package dev.banister.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does independent pieces of work at the same time and hands their results over in order. */
final class InOrder {
  private final int threads;

  InOrder(int threads) {
    this.threads = threads;
  }

  /**
   * @param heard is called on the caller's thread, with each result as soon as those before it are
   *     there
   * @throws InterruptedException when the caller is interrupted; what has not begun is left undone
   */
  <T> void run(List<? extends Callable<T>> work, Consumer<T> heard) throws InterruptedException {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> results = new ArrayList<>();
      work.forEach(piece -> results.add(executor.submit(piece)));
      for (Future<T> result : results) {
        heard.accept(value(result));
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static <T> T value(Future<T> result) throws InterruptedException {
    try {
      return result.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case InterruptedException stopped -> {
          InterruptedException here = new InterruptedException("the work was stopped");
          here.initCause(stopped);
          throw here;
        }
        case RuntimeException mistake -> throw mistake;
        case Error mistake -> throw mistake;
        case Throwable other -> throw new IllegalStateException("a piece of work failed", other);
      }
    }
  }
}
