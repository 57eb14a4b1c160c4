package dev.banister.replay;

import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.RecordedOperation;
import dev.banister.replay.HistoryReplay.Tracked;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Replays one direction of a revision and keeps account of what is not certain after it. */
final class StreamRunner {
  private final OperationReplay replay;
  private final OperationObjects objects;

  StreamRunner(OperationReplay replay, Dialect dialect) {
    this.replay = replay;
    this.objects = new OperationObjects(dialect);
  }

  /** The effects of a stream and the state after it. */
  record Run(StreamReplay replay, Tracked after) {}

  Run run(OperationStream stream, Tracked before) {
    List<Effect> effects = new ArrayList<>();
    Set<String> uncertain = new LinkedHashSet<>(before.uncertain());
    Schema schema = before.schema();
    replay.beginRun();
    for (RecordedOperation recorded : stream.operations()) {
      Effect effect = certain(replay.apply(schema, recorded), recorded, uncertain);
      effects.add(effect);
      schema = effect.after();
      note(effect, recorded, uncertain);
    }
    noteEnd(stream, uncertain);
    return new Run(
        new StreamReplay(before.schema(), schema, effects), new Tracked(schema, uncertain));
  }

  /** A refusal that hangs on something uncertain is none. */
  private Effect certain(Effect effect, RecordedOperation recorded, Set<String> uncertain) {
    if (effect.refusal() == null) {
      return effect;
    }
    List<String> touched = objects.of(recorded.operation());
    if (!new Tracked(effect.before(), uncertain).isUncertain(touched)) {
      return effect;
    }
    NotFollowed reason =
        new NotFollowed(
            recorded.span(), touched, "replay does not know whether it works: " + effect.refusal());
    return new Effect(
        effect.before(), effect.after(), effect.changes(), effect.losses(), null, reason);
  }

  private void note(Effect effect, RecordedOperation recorded, Set<String> uncertain) {
    if (effect.notFollowed() != null) {
      List<String> lost = effect.notFollowed().objects();
      uncertain.addAll(lost.isEmpty() ? List.of(NotFollowed.ALL) : lost);
    } else if (effect.refusal() != null) {
      uncertain.addAll(objects.of(recorded.operation()));
    } else if (recorded.operation() instanceof Operation.CreateTable create) {
      // A table that is made anew is what the script says, whatever was there before.
      objects.of(create).forEach(uncertain::remove);
    }
  }

  private static void noteEnd(OperationStream stream, Set<String> uncertain) {
    switch (stream.end()) {
      case OperationStream.Completed end -> {}
      case OperationStream.Missing end -> {}
      case OperationStream.Raised end -> uncertain.add(NotFollowed.ALL);
      case OperationStream.Stopped end -> uncertain.add(NotFollowed.ALL);
    }
  }
}
