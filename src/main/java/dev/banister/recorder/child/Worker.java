package dev.banister.recorder.child;

import dev.banister.operation.Direction;
import dev.banister.python.Frames;
import dev.banister.recorder.protocol.Reply;
import dev.banister.recorder.protocol.Request;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Takes one script after the other and runs it. */
final class Worker {
  private final Channel channel;
  private final Interpreter interpreter = new Interpreter();
  private final Watchdog watchdog;

  Worker(Channel channel, long milliseconds) {
    this.channel = channel;
    this.watchdog = new Watchdog(channel, milliseconds, Frames.ofThisThread());
  }

  void run() {
    channel.send(new Reply.Ready());
    while (true) {
      take(next());
    }
  }

  private Request next() {
    try {
      return channel.next();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the worker", e);
    }
  }

  private void take(Request request) {
    switch (request) {
      case Request.RecordScript r -> run(r.file(), r.text(), r.dialect(), r.directions(), null);
      case Request.RunScript r ->
          run(r.file(), r.text(), r.dialect(), List.of(r.direction()), channel);
      case Request.ModuleText r -> throw unexpected(r);
      case Request.RowsAnswer r -> throw unexpected(r);
      case Request.SchemaAnswer r -> throw unexpected(r);
      case Request.Refusal r -> throw unexpected(r);
    }
  }

  private void run(
      String file,
      String text,
      Dialect dialect,
      List<Direction> directions,
      @Nullable Channel live) {
    Future<?> watch = watchdog.watch(file);
    try {
      new ScriptRun(interpreter, channel, file, text, dialect, live != null).run(directions);
    } finally {
      watch.cancel(false);
    }
    channel.send(new Reply.Done());
  }

  private static IllegalStateException unexpected(Request request) {
    return new IllegalStateException("an answer that nobody asked for: " + request.getClass());
  }
}
