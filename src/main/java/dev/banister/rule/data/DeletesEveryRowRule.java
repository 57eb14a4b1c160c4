package dev.banister.rule.data;

import dev.banister.operation.Direction;
import dev.banister.pairing.DataChange;
import dev.banister.pairing.DataChanges;
import dev.banister.rule.AuthorNote;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.Step;
import dev.banister.rule.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds a downgrade that empties a table whose rows the upgrade didn't make. */
public final class DeletesEveryRowRule implements Rule {
  @Override
  public String code() {
    return "BN604";
  }

  @Override
  public String id() {
    return "downgrade-touches-unrelated-rows";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  private final DataChanges dataChanges = new DataChanges();

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Step step : Step.of(context, Direction.DOWNGRADE)) {
      Optional<DataChange> change = dataChanges.of(step.operation());
      if (change.isPresent() && step.isCertain() && isUnrelated(context, step, change.get())) {
        findings.add(finding(context, step, change.get()));
      }
    }
    return findings;
  }

  private boolean isUnrelated(RuleContext context, Step step, DataChange change) {
    return change.everyRow()
        && change.kind() == DataChange.Kind.DELETE
        && Tables.isOlder(context, change.table())
        && step.before().table(change.table()).isPresent()
        && context.replay().downgrade().after().table(change.table()).isPresent()
        && !isEmptiedByUpgrade(context, change.table());
  }

  private boolean isEmptiedByUpgrade(RuleContext context, String table) {
    return context.units(Direction.UPGRADE).stream()
        .flatMap(u -> dataChanges.of(u.operation()).stream())
        .anyMatch(
            d -> d.kind() == DataChange.Kind.DELETE && d.everyRow() && d.table().equals(table));
  }

  private Finding finding(RuleContext context, Step step, DataChange change) {
    return new FindingDraft(
            this,
            context,
            change.table(),
            "The downgrade deletes every row of "
                + change.table()
                + ", also those that were there before the upgrade.")
        .at(Direction.DOWNGRADE, step.unit())
        .because("Limit it to the rows that the upgrade inserted.")
        .documentedBy(AuthorNote.of(context.script()).orElse(null))
        .finding();
  }
}
