package dev.banister.recorder.facade;

import dev.banister.operation.Operation;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.imp;

/** A run that keeps what a script does; every decision is answered as the test wishes. */
public final class TakenDown implements RecordingContext {
  private final Dialect dialect;
  private final boolean answer;
  private final @Nullable Schema schema;
  private final Map<String, Unknown> unknowns = new LinkedHashMap<>();
  private final List<String> decided = new ArrayList<>();
  private final List<String> repeated = new ArrayList<>();
  private final List<Operation> operations = new ArrayList<>();

  public TakenDown(Dialect dialect, boolean answer, @Nullable Schema schema) {
    this.dialect = dialect;
    this.answer = answer;
    this.schema = schema;
  }

  public static TakenDown on(Dialect dialect) {
    return new TakenDown(dialect, true, null);
  }

  public List<Operation> operations() {
    return operations;
  }

  /** Expressions of the unknown values that decided something. */
  public List<String> decided() {
    return decided;
  }

  /** Collections that were looped over, {@code /} before those whose loop ended. */
  public List<String> repeated() {
    return repeated;
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public SourceSpan here() {
    return SourceSpan.of("script.py", 1);
  }

  @Override
  public UnknownObject unknown(String expression, Unknown.Origin origin, String explanation) {
    Unknown unknown =
        unknowns.computeIfAbsent(
            expression,
            e -> new Unknown("⟨" + (unknowns.size() + 1) + "⟩", e, here(), origin, explanation));
    return new UnknownObject(this, unknown);
  }

  @Override
  public void record(Operation operation) {
    operations.add(operation);
  }

  @Override
  public Optional<LiveAnswers> live() {
    return schema == null ? Optional.empty() : Optional.of(() -> schema);
  }

  /** The whole surface is offered, from 1.4 on. */
  @Override
  public boolean isBeforeSqlAlchemyTwo() {
    return true;
  }

  @Override
  public PyObject pythonModule(String name) {
    return imp.importName(name, true);
  }

  @Override
  public boolean decide(Unknown condition) {
    decided.add(condition.expression());
    return answer;
  }

  @Override
  public boolean beginRepetition(Unknown collection) {
    repeated.add(collection.expression());
    return true;
  }

  @Override
  public void endRepetition(Unknown collection) {
    repeated.add("/" + collection.expression());
  }
}
