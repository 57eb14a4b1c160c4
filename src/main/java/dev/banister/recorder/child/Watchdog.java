package dev.banister.recorder.child;

import dev.banister.recorder.protocol.Reply;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/** Tells the parent where a script stands shortly before its time is up, and from then on. */
final class Watchdog {
  private final Channel channel;
  private final long milliseconds;
  private final ToIntFunction<String> line;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /**
   * @param milliseconds that a script may take
   * @param line of a file at which the thread that runs scripts stands
   */
  Watchdog(Channel channel, long milliseconds, ToIntFunction<String> line) {
    this.channel = channel;
    this.milliseconds = milliseconds;
    this.line = line;
  }

  /** Watches a script until the future is cancelled. */
  ScheduledFuture<?> watch(String file) {
    return clock.scheduleAtFixedRate(
        () -> channel.send(new Reply.StillAt(line.applyAsInt(file))),
        milliseconds - milliseconds / 8,
        Math.max(1, milliseconds / 8),
        TimeUnit.MILLISECONDS);
  }
}
