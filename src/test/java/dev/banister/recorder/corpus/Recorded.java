package dev.banister.recorder.corpus;

import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.recorder.corpus.Way.Asked;
import dev.banister.sql.Dialect;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An operation as Banister recorded it, to be held against those of the reference. */
final class Recorded {
  private final Dialect dialect;
  private final RecordedOperation operation;
  private final boolean optional;
  private final boolean repeated;
  private final Map<Set<Integer>, String> hashes = new HashMap<>();

  private Recorded(
      Dialect dialect, RecordedOperation operation, boolean optional, boolean repeated) {
    this.dialect = dialect;
    this.operation = operation;
    this.optional = optional;
    this.repeated = repeated;
  }

  /** All of them in order, those of a batch block behind it. */
  static List<Recorded> of(List<RecordedOperation> operations, Dialect dialect) {
    List<Recorded> all = new ArrayList<>();
    operations.forEach(o -> add(all, o, dialect, false, false));
    return all;
  }

  private static void add(
      List<Recorded> all,
      RecordedOperation operation,
      Dialect dialect,
      boolean optional,
      boolean repeated) {
    if (operation.operation() instanceof Operation.BeginAutocommit
        || operation.operation() instanceof Operation.EndAutocommit) {
      return;
    }
    boolean again = repeated || operation.repeated();
    boolean maybe = optional || again || !operation.conditions().isEmpty();
    all.add(new Recorded(dialect, operation, maybe, again));
    if (operation.operation() instanceof Operation.BatchAlterTable block) {
      block.operations().forEach(o -> add(all, o, dialect, maybe, again));
    }
  }

  /** Whether a way may leave it out. */
  boolean isOptional() {
    return optional;
  }

  /** Whether a way may do it several times. */
  boolean isRepeated() {
    return repeated;
  }

  boolean is(Asked asked) {
    return operation.span().line() == asked.line()
        && hashes.computeIfAbsent(asked.standIns(), this::hash).equals(asked.hash());
  }

  int line() {
    return operation.span().line();
  }

  private String hash(Set<Integer> standIns) {
    return hash(text(standIns));
  }

  private String text(Set<Integer> standIns) {
    return new OperationText(dialect, standIns).of(operation.operation());
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return operation.span().line() + (repeated ? "*" : optional ? "?" : "") + ": " + text(Set.of());
  }
}
