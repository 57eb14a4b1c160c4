package dev.banister.rule.data;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationUnit;
import dev.banister.pairing.DataChange;
import dev.banister.pairing.DataChanges;
import dev.banister.pairing.Pair;
import dev.banister.pairing.Reversal;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.util.List;

/** Finds rows that the upgrade inserts and the downgrade leaves behind. */
public final class SeedRowsLeftRule implements Rule {
  @Override
  public String code() {
    return "BN605";
  }

  @Override
  public String id() {
    return "inserted-rows-left";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private final DataChanges dataChanges = new DataChanges();

  @Override
  public List<Finding> check(RuleContext context) {
    List<OperationUnit> units = context.units(Direction.UPGRADE);
    return context.pairing().pairs().stream()
        .filter(p -> !p.upgrade().isEmpty() && p.reversal() == Reversal.MISSING)
        .filter(p -> inserts(units.get(p.upgrade().getFirst())))
        .map(p -> finding(context, p, units.get(p.upgrade().getFirst())))
        .toList();
  }

  private boolean inserts(OperationUnit unit) {
    return dataChanges
        .of(unit.operation())
        .map(d -> d.kind() == DataChange.Kind.INSERT)
        .orElse(false);
  }

  private Finding finding(RuleContext context, Pair pair, OperationUnit unit) {
    return new FindingDraft(this, context, pair.object(), pair.reason())
        .at(Direction.UPGRADE, unit)
        .because("Upgrading again inserts them twice, or fails on a key.")
        .finding();
  }
}
