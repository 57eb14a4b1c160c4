package dev.banister.recorder.child;

import dev.banister.codec.UnwritableException;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.OperationStream.End;
import dev.banister.operation.OperationStream.Missing;
import dev.banister.operation.OperationStream.StopKind;
import dev.banister.operation.OperationStream.Stopped;
import dev.banister.operation.RecordedOperation;
import dev.banister.recorder.protocol.Reply;
import dev.banister.sql.Dialect;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.python.core.PyObject;

/** One script from its text to the streams of its functions. */
final class ScriptRun {
  private final Channel channel;
  private final boolean live;
  private final Environment environment;

  ScriptRun(
      Interpreter interpreter, Channel channel, Script script, Dialect dialect, boolean live) {
    this.channel = channel;
    this.live = live;
    this.environment = new Environment(interpreter, channel, script, dialect, live);
  }

  void run(List<Direction> directions) {
    End loaded = environment.load();
    for (Direction direction : directions) {
      channel.send(new Reply.Began(direction));
      finish(told(direction, loaded));
    }
  }

  /** What the recorder itself fails on, outside of the script, is a reason like any other. */
  private OperationStream told(Direction direction, End loaded) {
    try {
      return stream(direction, loaded);
    } catch (StackOverflowError e) {
      return stopped(direction, StopKind.UNSUPPORTED, unsendable("nested too deeply"));
    } catch (RuntimeException e) {
      return stopped(
          direction, StopKind.CRASHED, "The recorder failed: " + e.getClass().getName() + ".");
    }
  }

  private void finish(OperationStream stream) {
    try {
      channel.send(new Reply.Finished(stream));
    } catch (UnwritableException e) {
      String reason = unsendable(String.valueOf(e.getMessage()));
      channel.send(new Reply.Finished(stopped(stream.direction(), StopKind.UNSUPPORTED, reason)));
    }
  }

  private static String unsendable(String how) {
    return "What the script asks for is " + how + " to be recorded.";
  }

  private static OperationStream stopped(Direction direction, StopKind kind, String reason) {
    Stopped end = new Stopped(kind, reason, 0);
    return new OperationStream(direction, null, List.of(), end, List.of());
  }

  private OperationStream stream(Direction direction, End loaded) {
    List<PyObject> functions =
        loaded instanceof Completed ? environment.functions(direction.id()) : List.of();
    if (functions.isEmpty()) {
      End end = loaded instanceof Completed ? new Missing() : loaded;
      return new OperationStream(direction, null, List.of(), end, List.of());
    }
    List<Way> ways =
        live
            ? List.of(once(functions, List.of()))
            : Exploration.of(branches -> once(functions, branches));
    List<Unknown> reads = environment.context().takeReads();
    return new OperationStream(direction, null, operations(ways), end(ways), reads);
  }

  private Way once(List<PyObject> functions, List<Boolean> branches) {
    environment.context().begin(branches);
    End end = new Completed();
    for (int i = 0; i < functions.size() && end instanceof Completed; i++) {
      end = environment.call(functions.get(i));
    }
    return environment.context().way(end);
  }

  /** During a rehearsal each operation hangs on what was decided before it. */
  private List<RecordedOperation> operations(List<Way> ways) {
    return live ? conditional(ways.getFirst()) : Ways.merged(ways);
  }

  private static List<RecordedOperation> conditional(Way way) {
    List<RecordedOperation> result = new ArrayList<>();
    for (RecordedOperation o : way.operations()) {
      Set<Unknown> conditions = new LinkedHashSet<>();
      way.decisions().stream()
          .filter(d -> d.position() <= o.index())
          .forEach(d -> conditions.add(d.premise()));
      result.add(
          new RecordedOperation(
              o.index(),
              o.operation(),
              o.span(),
              o.unknowns(),
              List.copyOf(conditions),
              o.repeated()));
    }
    return result;
  }

  private static End end(List<Way> ways) {
    return ways.stream().filter(Way::completes).findFirst().orElse(ways.getFirst()).end();
  }
}
