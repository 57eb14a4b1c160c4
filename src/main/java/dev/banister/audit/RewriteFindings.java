package dev.banister.audit;

import dev.banister.database.TableLock;
import dev.banister.operation.Direction;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.StepKind;
import dev.banister.rehearsal.StepResult;
import dev.banister.rehearsal.StepResult.ExecutedStatement;
import dev.banister.rule.Finding;
import dev.banister.rule.locks.RewriteRule;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what the scripts let expect of rewritten tables against what the database did. */
final class RewriteFindings {
  private static final String RULE = new RewriteRule().code();
  private final List<ExecutedStatement> statements;
  private final Set<String> rewritten;
  private final boolean seen;

  RewriteFindings(RoundTrip roundTrip) {
    StepResult downgrade = roundTrip.step(StepKind.DOWNGRADE).orElse(null);
    this.statements = downgrade == null ? List.of() : downgrade.statements();
    this.rewritten =
        statements.stream()
            .flatMap(s -> s.locks().stream())
            .filter(TableLock::rewritten)
            .map(TableLock::table)
            .collect(Collectors.toSet());
    // an engine or a database that tells of no lock at all has told nothing
    this.seen =
        roundTrip.database() == Dialect.POSTGRESQL
            && statements.stream().anyMatch(s -> !s.locks().isEmpty())
            && (downgrade.outcome() instanceof StepResult.Passed
                || downgrade.outcome() instanceof StepResult.Differs);
  }

  boolean isConfirmed(Finding finding) {
    return isAbout(finding) && rewritten.contains(table(finding));
  }

  boolean isRefuted(Finding finding) {
    return isAbout(finding) && seen && !rewritten.contains(table(finding));
  }

  private static boolean isAbout(Finding finding) {
    return finding.rule().equals(RULE) && finding.direction() == Direction.DOWNGRADE;
  }

  private static String table(Finding finding) {
    int dot = finding.object().lastIndexOf('.');
    return dot < 0 ? finding.object() : finding.object().substring(0, dot);
  }

  /** Tables that were written anew and that no finding tells of, in the order of the statements. */
  List<String> untold(List<Finding> findings) {
    return statements.stream()
        .flatMap(s -> s.locks().stream())
        .filter(TableLock::rewritten)
        .map(TableLock::table)
        .distinct()
        .filter(t -> findings.stream().noneMatch(f -> isAbout(f) && table(f).equals(t)))
        .toList();
  }
}
