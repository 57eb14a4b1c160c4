package dev.banister.audit;

import dev.banister.operation.Recording;
import dev.banister.pairing.Pairing;
import dev.banister.project.MigrationScript;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.Verdict;
import dev.banister.replay.RevisionReplay;
import dev.banister.rule.Finding;
import dev.banister.value.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the audit found out about one revision.
 *
 * @param recording null when the script could not be read
 * @param replay null when there was nothing to replay
 * @param roundTrip null when it was not rehearsed
 * @param verdict over all of it
 * @param verdictReason one sentence
 * @param sql the statements that each operation becomes, upgrade operations first: {@code
 *     upgrade/0}, {@code downgrade/2}; absent where DDL could not be told
 */
public record RevisionAudit(
    MigrationScript script,
    @Nullable Recording recording,
    @Nullable RevisionReplay replay,
    Pairing pairing,
    List<Finding> findings,
    @Nullable RoundTrip roundTrip,
    Verdict verdict,
    String verdictReason,
    List<Unknown> unknowns,
    Map<String, RenderedOperation> sql) {
  public RevisionAudit {
    findings = List.copyOf(findings);
    unknowns = List.copyOf(unknowns);
    sql = Map.copyOf(sql);
  }

  public RevisionAudit withFindings(List<Finding> changed) {
    return new RevisionAudit(
        script,
        recording,
        replay,
        pairing,
        changed,
        roundTrip,
        verdict,
        verdictReason,
        unknowns,
        sql);
  }

  /**
   * What an operation becomes in the dialect.
   *
   * @param statements in order
   * @param exception class of the refusal, or null
   * @param message first line of the refusal, or null
   * @param reached false when an operation before it in that direction was refused
   */
  public record RenderedOperation(
      List<String> statements,
      @Nullable String exception,
      @Nullable String message,
      boolean reached) {
    public RenderedOperation {
      statements = List.copyOf(statements);
    }
  }
}
