package dev.banister.audit;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationUnit;
import dev.banister.operation.Recording;
import dev.banister.pairing.Pair;
import dev.banister.pairing.Pairing;
import dev.banister.pairing.Reversal;
import dev.banister.project.MigrationScript;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Finding;
import dev.banister.rule.Refusal;
import dev.banister.rule.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives a revision its verdict over everything that is known of it. */
final class VerdictJudge {

  /** A verdict with the sentence that explains it. */
  record Judgement(Verdict verdict, String reason) {}

  Judgement judge(
      MigrationScript script,
      Recording recording,
      Pairing pairing,
      List<Finding> findings,
      @Nullable RoundTrip roundTrip) {
    Optional<Judgement> refusal = refusal(script, recording);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<Finding> error = findings.stream().filter(f -> f.weighs(Severity.ERROR)).findFirst();
    if (error.isPresent()) {
      return new Judgement(Verdict.FAIL, error.get().message());
    }
    if (isEmpty(recording)) {
      Optional<String> guarded = DialectGuard.sentence(script, recording.dialect());
      if (guarded.isPresent()) {
        return new Judgement(Verdict.INCONCLUSIVE, guarded.get());
      }
      return new Judgement(
          Verdict.NOT_APPLICABLE,
          script.revision().isMergePoint()
              ? "This merge has no operations, so there is nothing to undo."
              : "This revision does nothing, so there is nothing to undo.");
    }
    if (roundTrip != null) {
      return new Judgement(roundTrip.verdict(), roundTrip.reason());
    }
    return fromScripts(recording, pairing);
  }

  private static Optional<Judgement> refusal(MigrationScript script, Recording recording) {
    if (recording.downgrade().end() instanceof OperationStream.Raised raised
        && recording.downgrade().operations().isEmpty()
        && Refusal.isMeant(raised)) {
      Optional<String> reason = Refusal.reason(script, raised);
      return Optional.of(
          reason
              .map(r -> new Judgement(Verdict.NOT_APPLICABLE, "The author refuses: " + r))
              .orElse(new Judgement(Verdict.FAIL, "downgrade() refuses and gives no reason.")));
    }
    return Optional.empty();
  }

  private static boolean isEmpty(Recording recording) {
    return recording.upgrade().operations().isEmpty()
        && recording.downgrade().operations().isEmpty()
        && recording.upgrade().end() instanceof OperationStream.Completed
        && recording.downgrade().end() instanceof OperationStream.Completed
        && recording.upgrade().reads().isEmpty();
  }

  private static Judgement fromScripts(Recording recording, Pairing pairing) {
    for (Direction direction : Direction.values()) {
      Optional<String> broken = broken(recording.stream(direction));
      if (broken.isPresent()) {
        return new Judgement(Verdict.INCONCLUSIVE, broken.get());
      }
    }
    Optional<Pair> unknown =
        pairing.pairs().stream().filter(p -> p.reversal() == Reversal.UNKNOWN).findFirst();
    Optional<Pair> left =
        pairing.pairs().stream()
            .filter(p -> p.reversal() == Reversal.MISSING || p.reversal() == Reversal.WRONG)
            .filter(p -> !p.differences().isEmpty())
            .findFirst();
    if (left.isPresent()) {
      return new Judgement(Verdict.FAIL, left.get().reason());
    }
    return unknown
        .map(pair -> new Judgement(Verdict.INCONCLUSIVE, pair.reason()))
        .orElseGet(() -> passed(recording));
  }

  private static Optional<String> broken(OperationStream stream) {
    return switch (stream.end()) {
      case OperationStream.Completed e -> Optional.empty();
      case OperationStream.Missing e -> Optional.empty();
      case OperationStream.Stopped e -> Optional.of(e.reason());
      case OperationStream.Raised e ->
          Optional.of(
              stream.direction().id()
                  + "() raises "
                  + e.exception()
                  + (e.line() > 0 ? " at line " + e.line() : "")
                  + (e.message().isEmpty() ? "." : ": " + e.message()));
    };
  }

  private static Judgement passed(Recording recording) {
    List<OperationUnit> units = recording.upgrade().units();
    return new Judgement(
        Verdict.PASS,
        units.size() == 1
            ? "Its operation has its exact partner."
            : "Every operation has its partner, as far as the scripts tell.");
  }
}
