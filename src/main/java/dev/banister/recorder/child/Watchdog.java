package dev.banister.recorder.child;

import dev.banister.recorder.protocol.Reply;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Tells the parent where a script stands shortly before its time is up. */
final class Watchdog {
  private final Channel channel;
  private final long milliseconds;
  private final Thread worker;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /**
   * @param milliseconds that a script may take
   * @param worker the thread that runs scripts
   */
  Watchdog(Channel channel, long milliseconds, Thread worker) {
    this.channel = channel;
    this.milliseconds = milliseconds;
    this.worker = worker;
  }

  /** Watches a script until the future is cancelled. */
  ScheduledFuture<?> watch(String file) {
    return clock.schedule(
        () -> channel.send(new Reply.StillAt(line(file))),
        milliseconds - milliseconds / 8,
        TimeUnit.MILLISECONDS);
  }

  private int line(String file) {
    return Stream.of(worker.getStackTrace())
        .filter(frame -> file.equals(frame.getFileName()))
        .mapToInt(StackTraceElement::getLineNumber)
        .findFirst()
        .orElse(0);
  }
}
