package dev.banister.recorder;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.StopKind;
import dev.banister.operation.OperationStream.Stopped;
import dev.banister.project.MigrationScript;
import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.recorder.protocol.Reply;
import dev.banister.recorder.protocol.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One script's exchange with a child: what it asks is answered, what it finds is kept. */
final class Conversation {
  private final ChildProcess child;
  private final MigrationScript script;
  private final Modules modules;
  private final @Nullable LiveDatabase database;
  private final TimeBudget time;
  private final List<OperationStream> finished = new ArrayList<>();
  private @Nullable Direction current;
  private int line;

  Conversation(
      ChildProcess child,
      MigrationScript script,
      Modules modules,
      @Nullable LiveDatabase database,
      RecorderLimits limits) {
    this.child = child;
    this.script = script;
    this.modules = modules;
    this.database = database;
    this.time = new TimeBudget(limits.time());
  }

  /** The directions that came to an end so far. */
  List<OperationStream> finished() {
    return finished;
  }

  /** The direction that was running last, or null while the module itself was. */
  @Nullable Direction current() {
    return current;
  }

  /** How a direction ends that the child was given up in. */
  Stopped stopped(ChildFailure failure) {
    String place = line > 0 ? " It was at line " + line + "." : "";
    return new Stopped(failure.kind(), failure.getMessage() + place, line);
  }

  /** Sends the script and stays with it until the child is done with it. */
  void hold(Request request) throws ChildFailure, InterruptedException {
    child.send(request);
    while (true) {
      Optional<Reply> reply = child.receive(time.left());
      if (reply.isPresent()) {
        if (reply.get() instanceof Reply.Done) {
          return;
        }
        take(reply.get());
      } else if (time.isOver()) {
        throw new ChildFailure(StopKind.TIME, tooLong());
      }
    }
  }

  private String tooLong() {
    return "The script did not come to an end within " + time.given() + ".";
  }

  private void take(Reply reply) throws ChildFailure, InterruptedException {
    switch (reply) {
      case Reply.Began began -> current = began.direction();
      case Reply.Finished done -> {
        finished.add(done.stream());
        current = null;
      }
      case Reply.StillAt still -> line = still.line();
      case Reply.FindModule wanted -> {
        time.pause();
        answer(modules.find(wanted, script));
      }
      case Reply.TranslateModule wanted -> {
        time.pause();
        answer(modules.translated(wanted));
      }
      case Reply.TranslateLibrary wanted -> {
        time.pause();
        answer(modules.translated(wanted));
      }
      case Reply.ExecuteLive execute -> answer(live(db -> db.execute(execute.operation())));
      case Reply.QueryLive query -> answer(live(db -> db.query(query.statement())));
      case Reply.InspectLive ignored -> answer(schema());
      case Reply.Ready ignored -> throw ChildProcess.nonsense();
      case Reply.Done ignored -> throw ChildProcess.nonsense();
    }
  }

  private void answer(Request request) throws ChildFailure {
    time.resume();
    child.send(request);
  }

  private Request live(Question question) throws ChildFailure {
    time.pause();
    try {
      Rows rows = question.ask(connected());
      return new Request.RowsAnswer(rows.columns(), rows.rows(), rows.count(), rows.key());
    } catch (RefusedException e) {
      return new Request.Refusal(e.exception(), e.getMessage());
    }
  }

  private Request schema() throws ChildFailure {
    time.pause();
    return new Request.SchemaAnswer(connected().inspect());
  }

  private LiveDatabase connected() throws ChildFailure {
    if (database == null) {
      throw ChildProcess.nonsense();
    }
    return database;
  }

  /** Something to ask the database. */
  private interface Question {
    Rows ask(LiveDatabase database) throws RefusedException;
  }
}
