package dev.banister.rule.constraints;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationUnit;
import dev.banister.pairing.DataChange;
import dev.banister.pairing.DataChanges;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.schema.Column;
import dev.banister.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds NOT NULL restored on a column that may hold NULL by then. */
public final class NotNullWithoutBackfillRule implements Rule {
  @Override
  public String code() {
    return "BN406";
  }

  @Override
  public String id() {
    return "not-null-without-backfill";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  private final DataChanges dataChanges = new DataChanges();

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    Schema upgraded = context.replay().downgrade().before();
    for (OperationUnit unit : context.units(Direction.DOWNGRADE)) {
      if (unit.operation() instanceof Operation.AlterColumn alter
          && Boolean.FALSE.equals(alter.nullable())
          && isNullable(upgraded, alter)
          && !isFilledBefore(context, unit, alter)) {
        findings.add(finding(context, unit, alter));
      }
    }
    return findings;
  }

  private static boolean isNullable(Schema schema, Operation.AlterColumn alter) {
    return schema
        .table(alter.table().toString())
        .flatMap(t -> t.column(alter.column()))
        .map(Column::nullable)
        .orElse(false);
  }

  private boolean isFilledBefore(
      RuleContext context, OperationUnit unit, Operation.AlterColumn alter) {
    return context.units(Direction.DOWNGRADE).stream()
        .limit(unit.index())
        .map(u -> dataChanges.of(u.operation()))
        .flatMap(Optional::stream)
        .anyMatch(
            d ->
                d.table().equals(alter.table().name())
                    && d.kind() != DataChange.Kind.INSERT
                    && (d.columns().isEmpty() || d.columns().contains(alter.column())));
  }

  private Finding finding(RuleContext context, OperationUnit unit, Operation.AlterColumn alter) {
    String object = alter.table() + "." + alter.column();
    return new FindingDraft(
            this,
            context,
            object,
            object + " becomes NOT NULL again, and nothing fills the NULLs first.")
        .at(Direction.DOWNGRADE, unit)
        .because("The newer release may have written NULL; on such a row the downgrade stops.")
        .repairedBy(
            "op.execute(\"UPDATE "
                + alter.table()
                + " SET "
                + alter.column()
                + " = ... WHERE "
                + alter.column()
                + " IS NULL\")")
        .finding();
  }
}
