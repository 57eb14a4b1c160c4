package dev.banister.recorder.child;

import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream.End;
import dev.banister.operation.RecordedOperation;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.recorder.alembic.AlembicContext;
import dev.banister.recorder.facade.LiveAnswers;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlStatement;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
import dev.banister.value.Unknown.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** What one run of a function sees and leaves behind. */
final class RunContext implements AlembicContext {
  /** How often a condition may be asked for, or a place may decide, before the way out is taken. */
  private static final int PATIENCE = 20;

  /** How deep a function that calls itself is followed through something unknown. */
  private static final int DEEPEST = 3;

  private final Dialect dialect;
  private final Position position;
  private final SourceText source;
  private final Unknowns unknowns;
  private final @Nullable LiveSession live;
  private final Function<String, PyObject> library;
  private final boolean beforeTwo;

  private List<Boolean> branches = List.of();
  private final List<RecordedOperation> operations = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<String, Boolean> decided = new HashMap<>();
  private final Map<Asked, Integer> asked = new HashMap<>();
  private final Map<SourceSpan, Integer> places = new HashMap<>();
  private final List<SourceSpan> loops = new ArrayList<>();
  private final Set<Unknown> reads = new LinkedHashSet<>();

  RunContext(
      Dialect dialect,
      Position position,
      SourceText source,
      Unknowns unknowns,
      @Nullable LiveSession live,
      Function<String, PyObject> library,
      boolean beforeTwo) {
    this.dialect = dialect;
    this.position = position;
    this.source = source;
    this.unknowns = unknowns;
    this.live = live;
    this.library = library;
    this.beforeTwo = beforeTwo;
  }

  /** Forgets the run before; the next takes these branches first. */
  void begin(List<Boolean> first) {
    branches = List.copyOf(first);
    operations.clear();
    decisions.clear();
    decided.clear();
    asked.clear();
    places.clear();
    loops.clear();
  }

  Way way(End end) {
    return new Way(operations, decisions, end);
  }

  /** Unknown values that were asked for since the last call. */
  List<Unknown> takeReads() {
    List<Unknown> all = List.copyOf(reads);
    reads.clear();
    return all;
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public SourceSpan here() {
    return position.here();
  }

  @Override
  public UnknownObject unknown(String expression, Origin origin, String explanation) {
    return new UnknownObject(this, unknowns.of(expression, here(), origin, explanation));
  }

  @Override
  public UnknownObject fromDatabase(String expression) {
    SourceSpan here = here();
    String explanation = "It depends on a query at line " + here.line() + ".";
    Unknown unknown = unknowns.of(expression, here, Origin.DATABASE, explanation);
    reads.add(unknown);
    return new UnknownObject(this, unknown);
  }

  @Override
  public void assume(Unknown assumption) {
    reads.add(assumption);
  }

  /** What SQLAlchemy would have done is not known, so a rehearsal can't go on. */
  @Override
  public void called(Unknown function) {
    if (live != null && function.origin() == Origin.UNSUPPORTED) {
      refuse(function);
    }
  }

  private void refuse(Unknown unknown) {
    Operation asked = new Operation.UndeterminedOperation(unknown.expression(), unknown);
    live.execute(recorded(operations.size(), asked, here()));
  }

  @Override
  public boolean decide(Unknown condition) {
    if (live != null && condition.origin() == Origin.UNSUPPORTED) {
      refuse(condition);
    }
    SourceSpan here = here();
    String key = condition.expression();
    int times = asked.merge(new Asked(key, here), 1, Integer::sum);
    Boolean before = decided.get(key);
    if (before != null) {
      return times > PATIENCE != before;
    }
    if (places.merge(here, 1, Integer::sum) > PATIENCE) {
      return false; // each turn of a loop asks for another value: there is no end to them
    }
    reads.add(with(explanation("Which way line " + here.line() + " goes", condition), condition));
    int at = decisions.size();
    boolean taken = at >= branches.size() || branches.get(at);
    decided.put(key, taken);
    decisions.add(new Decision(condition, taken, operations.size()));
    return taken;
  }

  @Override
  public boolean beginRepetition(Unknown collection) {
    SourceSpan here = here();
    reads.add(with(explainedLoop(collection), collection));
    if (position.recursions() > DEEPEST) {
      return false;
    }
    loops.add(new SourceSpan(here.file(), here.line(), source.blockEnd(here.line())));
    return true;
  }

  @Override
  public String explainedLoop(Unknown collection) {
    return explanation("How often the loop at line " + here().line() + " runs", collection);
  }

  /** Says what hinges on a value that only code knows which is not run here. */
  private String explanation(String hinges, Unknown unknown) {
    return switch (unknown.origin()) {
      case DATABASE, ENVIRONMENT, UNSUPPORTED -> unknown.explanation();
      case APPLICATION, THIRD_PARTY ->
          "%s depends on %s. %s"
              .formatted(
                  hinges, source.asWritten(unknown.expression(), here()), unknown.explanation());
    };
  }

  private static Unknown with(String explanation, Unknown unknown) {
    return new Unknown(
        unknown.placeholder(), unknown.expression(), unknown.span(), unknown.origin(), explanation);
  }

  @Override
  public void endRepetition(Unknown collection) {
    if (!loops.isEmpty()) {
      loops.removeLast();
    }
  }

  /** Inside a loop over something unknown; a loop that was left early counts to its end. */
  private boolean repeated(SourceSpan here) {
    loops.removeIf(loop -> here.line() < loop.line() || here.line() > loop.endLine());
    return !loops.isEmpty();
  }

  @Override
  public RecordedOperation collected(int index, Operation operation) {
    return recorded(index, operation, here());
  }

  private RecordedOperation recorded(int index, Operation operation, SourceSpan span) {
    return new RecordedOperation(
        index, operation, span, unknowns.in(operation), List.of(), repeated(span));
  }

  @Override
  public void record(Operation operation) {
    record(operation, here());
  }

  @Override
  public void record(Operation operation, SourceSpan span) {
    execute(operation, span);
  }

  @Override
  public Optional<Rows> execute(Operation operation) {
    return execute(operation, here());
  }

  private Optional<Rows> execute(Operation operation, SourceSpan span) {
    RecordedOperation recorded = recorded(operations.size(), operation, span);
    operations.add(recorded);
    return live == null ? Optional.empty() : Optional.of(live.execute(recorded));
  }

  @Override
  public Optional<Rows> query(SqlStatement statement) {
    if (live == null) {
      return Optional.empty();
    }
    RecordedOperation asked = recorded(operations.size(), new Operation.Execute(statement), here());
    return Optional.of(asked.unknowns().isEmpty() ? live.query(statement) : live.execute(asked));
  }

  @Override
  public Optional<LiveAnswers> live() {
    return Optional.ofNullable(live);
  }

  @Override
  public boolean isBeforeSqlAlchemyTwo() {
    return beforeTwo;
  }

  @Override
  public PyObject pythonModule(String name) {
    return library.apply(name);
  }

  /** A condition and where it is asked for. */
  private record Asked(String condition, SourceSpan place) {}
}
