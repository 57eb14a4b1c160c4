package dev.banister.report;

import dev.banister.audit.RevisionAudit;
import dev.banister.audit.RevisionAudit.RenderedOperation;
import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.RecordedOperation;
import dev.banister.operation.Recording;
import dev.banister.pairing.Pair;
import dev.banister.pairing.Pairing;
import dev.banister.pairing.Reversal;
import dev.banister.project.MigrationScript;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Finding;
import dev.banister.schema.SchemaDifference;
import dev.banister.sql.Dialect;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the audit of one script together by hand. */
final class RevisionBuilder {
  private final MigrationScript script;
  private final List<RecordedOperation> up = new ArrayList<>();
  private final List<RecordedOperation> down = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Unknown> unknowns = new ArrayList<>();
  private final Map<String, RenderedOperation> sql = new LinkedHashMap<>();
  private OperationStream.End downgradeEnd = new OperationStream.Completed();
  private @Nullable RoundTrip trip;
  private Verdict verdict = Verdict.PASS;
  private String reason = "Every operation has its partner, as far as the scripts tell.";

  RevisionBuilder(MigrationScript script) {
    this.script = script;
  }

  /** An upgrade operation that becomes {@code statements}; none: the DDL could not be told. */
  RevisionBuilder up(int line, int endLine, Operation operation, String... statements) {
    render(Direction.UPGRADE, up.size(), statements);
    up.add(operation(up.size(), line, endLine, operation));
    return this;
  }

  RevisionBuilder down(int line, int endLine, Operation operation, String... statements) {
    render(Direction.DOWNGRADE, down.size(), statements);
    down.add(operation(down.size(), line, endLine, operation));
    return this;
  }

  private void render(Direction direction, int index, String... statements) {
    if (statements.length > 0) {
      sql.put(
          direction.id() + "/" + index,
          new RenderedOperation(List.of(statements), null, null, true));
    }
  }

  /** Says that Alembic refuses the last downgrade operation after what came before. */
  RevisionBuilder refused(String exception, String message, String... before) {
    sql.put(
        "downgrade/" + (down.size() - 1),
        new RenderedOperation(List.of(before), exception, message, true));
    return this;
  }

  /** Says that the last downgrade operation comes after a refused one. */
  RevisionBuilder notReached() {
    sql.put("downgrade/" + (down.size() - 1), new RenderedOperation(List.of(), null, null, false));
    return this;
  }

  /** The last upgrade operation carries an unknown value. */
  RevisionBuilder hinging(Unknown unknown) {
    RecordedOperation last = up.removeLast();
    up.add(
        new RecordedOperation(
            last.index(), last.operation(), last.span(), List.of(unknown), List.of(), true));
    unknowns.add(unknown);
    return this;
  }

  private RecordedOperation operation(int index, int line, int endLine, Operation operation) {
    return RecordedOperation.of(index, operation, new SourceSpan(script.file(), line, endLine));
  }

  RevisionBuilder pair(
      List<Integer> upgrade,
      List<Integer> downgrade,
      Reversal reversal,
      String object,
      String sentence,
      SchemaDifference... differences) {
    pairs.add(
        new Pair(
            upgrade,
            downgrade,
            reversal,
            object,
            sentence,
            List.of(differences),
            List.of(),
            false));
    return this;
  }

  RevisionBuilder exact(int upgrade, int downgrade, String object) {
    return pair(
        List.of(upgrade), List.of(downgrade), Reversal.EXACT, object, "It is undone exactly.");
  }

  RevisionBuilder finding(Finding finding) {
    findings.add(finding);
    return this;
  }

  RevisionBuilder downgradeEnd(OperationStream.End end) {
    downgradeEnd = end;
    return this;
  }

  RevisionBuilder trip(RoundTrip roundTrip) {
    trip = roundTrip;
    return this;
  }

  RevisionBuilder verdict(Verdict answer, String sentence) {
    verdict = answer;
    reason = sentence;
    return this;
  }

  MigrationScript script() {
    return script;
  }

  RevisionAudit build() {
    return new RevisionAudit(
        script,
        new Recording(
            script.sha256(),
            Dialect.SQLITE,
            stream(Direction.UPGRADE, up, new OperationStream.Completed()),
            stream(Direction.DOWNGRADE, down, downgradeEnd)),
        null,
        new Pairing(script.revision().id(), pairs),
        findings,
        trip,
        verdict,
        reason,
        unknowns,
        sql);
  }

  private static OperationStream stream(
      Direction direction, List<RecordedOperation> operations, OperationStream.End end) {
    return new OperationStream(direction, null, operations, end, List.of());
  }
}
