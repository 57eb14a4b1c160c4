package dev.banister.recorder.child;

import dev.banister.operation.Direction;
import dev.banister.python.Frames;
import dev.banister.recorder.protocol.Reply;
import dev.banister.recorder.protocol.Request;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.concurrent.Future;

/** Takes one script after the other and runs it. */
final class Worker {
  private final Channel channel;
  private final Interpreter interpreter;
  private final Watchdog watchdog;

  Worker(Channel channel, long milliseconds) {
    this.channel = channel;
    this.interpreter = new Interpreter(new AskedTranslations(channel));
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
      case Request.RecordScript r ->
          run(
              new Script(r.file(), r.text(), r.code(), r.beforeTwo()),
              r.dialect(),
              r.directions(),
              false);
      case Request.RunScript r ->
          run(
              new Script(r.file(), r.text(), r.code(), r.beforeTwo()),
              r.dialect(),
              List.of(r.direction()),
              true);
      case Request.ModuleCode r -> throw unexpected(r);
      case Request.ModuleText r -> throw unexpected(r);
      case Request.RowsAnswer r -> throw unexpected(r);
      case Request.SchemaAnswer r -> throw unexpected(r);
      case Request.Refusal r -> throw unexpected(r);
    }
  }

  private void run(Script script, Dialect dialect, List<Direction> directions, boolean live) {
    Future<?> watch = watchdog.watch(script.file());
    try {
      new ScriptRun(interpreter, channel, script, dialect, live).run(directions);
    } finally {
      watch.cancel(false);
    }
    channel.send(new Reply.Done());
  }

  private static IllegalStateException unexpected(Request request) {
    return new IllegalStateException("an answer that nobody asked for: " + request.getClass());
  }
}
