package dev.banister.ui.sample;

import dev.banister.audit.RevisionAudit;
import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.RecordedOperation;
import dev.banister.operation.Recording;
import dev.banister.pairing.Pair;
import dev.banister.pairing.Pairing;
import dev.banister.pairing.Reversal;
import dev.banister.project.MigrationScript;
import dev.banister.rehearsal.Verdict;
import dev.banister.revision.Revision;
import dev.banister.revision.RevisionId;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlStatement;
import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.Order;
import dev.banister.ui.review.compose.PairComposer;
import dev.banister.value.SourceSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A revision made of a text and the lines at which operations are issued. */
public final class SampleRevision {

  private static final RevisionId ID = RevisionId.of("abc123def456");

  private final MigrationScript script;
  private final List<RecordedOperation> upgrade = new ArrayList<>();
  private final List<RecordedOperation> downgrade = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();

  private SampleRevision(MigrationScript script) {
    this.script = script;
  }

  public static SampleRevision of(String text) {
    Revision revision = new Revision(ID, List.of(), List.of(), List.of(), "Try it");
    return new SampleRevision(
        SampleScripts.script(Path.of("migrations"), revision, "2025-01-01", text));
  }

  public static Pair pairOf(List<Integer> upgrade, List<Integer> downgrade, Reversal reversal) {
    String reason = "because of %s and %s".formatted(name(upgrade), name(downgrade));
    String object = "object " + name(upgrade);
    return new Pair(upgrade, downgrade, reversal, object, reason, List.of(), List.of(), false);
  }

  public SampleRevision upgrade(int line, int endLine) {
    upgrade.add(operation(upgrade.size(), line, endLine));
    return this;
  }

  public SampleRevision downgrade(int line, int endLine) {
    downgrade.add(operation(downgrade.size(), line, endLine));
    return this;
  }

  public SampleRevision pair(int up, int down, Reversal reversal) {
    return with(pairOf(List.of(up), List.of(down), reversal));
  }

  public SampleRevision missing(int up) {
    return with(pairOf(List.of(up), List.of(), Reversal.MISSING));
  }

  /** A downgrade operation that undoes nothing. */
  public SampleRevision alone(int down) {
    return with(pairOf(List.of(), List.of(down), Reversal.WRONG));
  }

  public SampleRevision with(Pair pair) {
    pairs.add(pair);
    return this;
  }

  public RevisionAudit audit() {
    Recording recording =
        new Recording(
            script.sha256(),
            Dialect.SQLITE,
            stream(Direction.UPGRADE, upgrade),
            stream(Direction.DOWNGRADE, downgrade));
    return new RevisionAudit(
        script,
        recording,
        null,
        new Pairing(ID, pairs),
        List.of(),
        null,
        Verdict.PASS,
        "",
        List.of(),
        Map.of());
  }

  public ComposedPair composed(Order order) {
    return PairComposer.compose(audit()).in(order);
  }

  private RecordedOperation operation(int index, int line, int endLine) {
    return RecordedOperation.of(
        index,
        new Operation.Execute(SqlStatement.Raw.of("statement " + index)),
        new SourceSpan(script.file(), line, endLine));
  }

  private static OperationStream stream(Direction direction, List<RecordedOperation> operations) {
    return new OperationStream(
        direction, null, operations, new OperationStream.Completed(), List.of());
  }

  private static String name(List<Integer> units) {
    return units.isEmpty() ? "nothing" : String.valueOf(units.getFirst());
  }
}
