package dev.banister.recorder;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.Stopped;
import dev.banister.operation.Recording;
import dev.banister.project.MigrationScript;
import dev.banister.project.MigrationScript.FunctionText;
import dev.banister.python.translate.ScriptCode;
import dev.banister.python.translate.TranslationThreads;
import dev.banister.recorder.protocol.Request;
import dev.banister.sql.Dialect;
import dev.banister.value.SourceSpan;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records scripts in child processes, so that whatever a script does, it does it to a process that
 * holds no file, no network and no database, and that can be killed.
 */
public final class ChildRecorder implements Recorder {
  private final RecorderLimits limits;
  private final SourceFinder sources;
  private final TranslationThreads translations;
  private final ChildPool pool;
  private final Thread hook;

  /** One child, with the usual limits. */
  public ChildRecorder(SourceFinder sources) {
    this(1, RecorderLimits.DEFAULT, sources);
  }

  /**
   * @param children how many scripts may run at the same time, for callers on as many threads
   */
  public ChildRecorder(int children, RecorderLimits limits, SourceFinder sources) {
    this(children, limits, sources, Preparation.of(limits));
  }

  public ChildRecorder(
      int children, RecorderLimits limits, SourceFinder sources, Preparation preparation) {
    this(children, limits, sources, preparation, ConfinementSearch.RESULT::join);
  }

  ChildRecorder(
      int children,
      RecorderLimits limits,
      SourceFinder sources,
      Preparation preparation,
      Supplier<Confinement> confinement) {
    ChildFolder.lookForLeftOvers();
    this.limits = limits;
    this.sources = sources;
    this.translations = preparation.translations();
    this.pool = new ChildPool(children, limits, confinement, preparation.child());
    this.hook = Thread.ofPlatform().unstarted(pool::close);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** One sentence: how the operating system holds the processes of scripts, or that it doesn't. */
  public static String confinement() {
    return Confinement.ofThisSystem().sentence();
  }

  @Override
  public Recording record(MigrationScript script, Dialect dialect) throws InterruptedException {
    Map<Direction, OperationStream> streams =
        streams(
            script,
            null,
            List.of(Direction.values()),
            (code, left) ->
                new Request.RecordScript(
                    script.file(), script.text(), code, dialect, isBeforeTwo(script), left));
    return new Recording(
        script.sha256(), dialect, streams.get(Direction.UPGRADE), streams.get(Direction.DOWNGRADE));
  }

  @Override
  public OperationStream run(
      MigrationScript script, Direction direction, Dialect dialect, LiveDatabase database)
      throws InterruptedException {
    return streams(
            script,
            database,
            List.of(direction),
            (code, left) ->
                new Request.RunScript(
                    script.file(), script.text(), code, dialect, isBeforeTwo(script), direction))
        .get(direction);
  }

  /** Told with each script, since most of them depend on it and would wait for the answer. */
  private boolean isBeforeTwo(MigrationScript script) {
    return sources.find(SourceFinder.SQLALCHEMY, script.path()).isPresent();
  }

  /** Asks until each direction has ended; a child that is lost in one is replaced for the next. */
  private Map<Direction, OperationStream> streams(
      MigrationScript script,
      @Nullable LiveDatabase database,
      List<Direction> directions,
      Asking asking)
      throws InterruptedException {
    Map<Direction, OperationStream> streams = new EnumMap<>(Direction.class);
    ScriptCode code = translations.script(script.text(), script.file());
    for (List<Direction> left = directions; !left.isEmpty(); left = without(left, streams)) {
      streams.putAll(once(script, database, left, asking.request(code, left)));
    }
    return streams;
  }

  private Map<Direction, OperationStream> once(
      MigrationScript script,
      @Nullable LiveDatabase database,
      List<Direction> directions,
      Request request)
      throws InterruptedException {
    Map<Direction, OperationStream> streams = new EnumMap<>(Direction.class);
    ChildProcess child;
    try {
      child = pool.take();
    } catch (ChildFailure e) {
      Stopped end = new Stopped(e.kind(), e.getMessage(), 0);
      directions.forEach(d -> streams.put(d, stopped(script, d, end)));
      return streams;
    }
    Conversation conversation =
        new Conversation(child, script, new Modules(sources, translations), database, limits);
    boolean intact = false;
    try {
      conversation.hold(request);
      intact = true;
    } catch (ChildFailure e) {
      lost(conversation, directions)
          .forEach(d -> streams.put(d, stopped(script, d, conversation.stopped(e))));
    } finally {
      if (intact) {
        pool.giveBack(child);
      } else {
        pool.discard(child);
      }
    }
    conversation.finished().forEach(s -> streams.put(s.direction(), placed(script, s)));
    Stopped silent = conversation.stopped(ChildProcess.nonsense());
    if (intact) {
      directions.forEach(d -> streams.computeIfAbsent(d, x -> stopped(script, x, silent)));
    }
    return streams;
  }

  /** The direction that a failure hit; all of them when the module's own body failed. */
  private static List<Direction> lost(Conversation conversation, List<Direction> directions) {
    Direction current = conversation.current();
    return current != null
        ? List.of(current)
        : directions.stream()
            .filter(d -> conversation.finished().stream().noneMatch(s -> s.direction() == d))
            .toList();
  }

  private static List<Direction> without(
      List<Direction> directions, Map<Direction, OperationStream> streams) {
    return directions.stream().filter(d -> !streams.containsKey(d)).toList();
  }

  private static OperationStream stopped(MigrationScript script, Direction direction, Stopped end) {
    return placed(script, new OperationStream(direction, null, List.of(), end, List.of()));
  }

  private static OperationStream placed(MigrationScript script, OperationStream stream) {
    FunctionText function =
        stream.direction() == Direction.UPGRADE ? script.upgrade() : script.downgrade();
    SourceSpan span =
        function == null
            ? null
            : new SourceSpan(script.file(), function.line(), function.endLine());
    return new OperationStream(
        stream.direction(), span, stream.operations(), stream.end(), stream.reads());
  }

  /** Lets the children end by themselves, which close() does not. */
  void finish(Duration patience) throws InterruptedException {
    pool.finish(patience);
  }

  @Override
  public void close() {
    pool.close();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the JVM is shutting down: the hook has closed the pool or is about to
    }
  }

  /** Makes the request for the directions that are left. */
  private interface Asking {
    Request request(ScriptCode code, List<Direction> left);
  }
}
