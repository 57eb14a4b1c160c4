package dev.banister.rule.data;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationUnit;
import dev.banister.pairing.DataChange;
import dev.banister.pairing.DataChanges;
import dev.banister.pairing.Reversal;
import dev.banister.rule.AuthorNote;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.Tables;
import java.util.List;

/** Finds rows that the downgrade deletes because they don't fit the older shape. */
public final class DeletesMisfitsRule implements Rule {
  @Override
  public String code() {
    return "BN608";
  }

  @Override
  public String id() {
    return "downgrade-deletes-misfits";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private final DataChanges dataChanges = new DataChanges();

  @Override
  public List<Finding> check(RuleContext context) {
    List<OperationUnit> units = context.units(Direction.DOWNGRADE);
    return context.pairing().pairs().stream()
        .filter(p -> p.upgrade().isEmpty() && p.reversal() == Reversal.LOSSY)
        .map(p -> units.get(p.downgrade().getFirst()))
        .flatMap(
            u ->
                dataChanges.of(u.operation()).stream()
                    .filter(d -> isMisfits(context, d))
                    .map(d -> finding(context, u, d)))
        .toList();
  }

  private boolean isMisfits(RuleContext context, DataChange change) {
    return change.kind() == DataChange.Kind.DELETE
        && !change.everyRow()
        && Tables.isOlder(context, change.table())
        && context.replay().downgrade().after().table(change.table()).isPresent()
        && context.units(Direction.UPGRADE).stream()
            .flatMap(u -> dataChanges.of(u.operation()).stream())
            .noneMatch(d -> d.kind() == DataChange.Kind.INSERT && d.table().equals(change.table()));
  }

  private Finding finding(RuleContext context, OperationUnit unit, DataChange change) {
    return new FindingDraft(
            this,
            context,
            change.table(),
            "The downgrade deletes rows of "
                + change.table()
                + " that only the newer release could write.")
        .at(Direction.DOWNGRADE, unit)
        .because(
            "They are gone for good. Copy them aside first, or say in the docstring that they"
                + " are lost.")
        .documentedBy(AuthorNote.of(context.script()).orElse(null))
        .finding();
  }
}
