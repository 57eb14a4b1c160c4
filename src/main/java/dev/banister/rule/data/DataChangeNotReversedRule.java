package dev.banister.rule.data;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationUnit;
import dev.banister.pairing.DataChanges;
import dev.banister.pairing.Pair;
import dev.banister.pairing.Reversal;
import dev.banister.rule.AuthorNote;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.util.List;

/** Finds values that the upgrade rewrites and nothing brings back. */
public final class DataChangeNotReversedRule implements Rule {
  @Override
  public String code() {
    return "BN603";
  }

  @Override
  public String id() {
    return "data-change-not-reversed";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private final DataChanges dataChanges = new DataChanges();

  @Override
  public List<Finding> check(RuleContext context) {
    List<OperationUnit> units = context.units(Direction.UPGRADE);
    String note = AuthorNote.of(context.script()).orElse(null);
    return context.pairing().pairs().stream()
        .filter(p -> !p.upgrade().isEmpty() && p.reversal() == Reversal.LOSSY)
        .filter(p -> changesRows(units.get(p.upgrade().getFirst())))
        .map(p -> finding(context, p, units.get(p.upgrade().getFirst()), note))
        .toList();
  }

  private boolean changesRows(OperationUnit unit) {
    return dataChanges.of(unit.operation()).isPresent();
  }

  private Finding finding(
      RuleContext context,
      Pair pair,
      OperationUnit unit,
      @org.jspecify.annotations.Nullable String note) {
    return new FindingDraft(this, context, pair.object(), pair.reason())
        .at(Direction.UPGRADE, unit)
        .because("After going back the older release reads values that it never wrote.")
        .documentedBy(note)
        .finding();
  }
}
