package dev.banister.rule.constraints;

import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationTarget;
import dev.banister.pairing.DataChange;
import dev.banister.pairing.DataChanges;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.Step;
import dev.banister.rule.Tables;
import dev.banister.schema.Table;
import dev.banister.sql.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds uniqueness restored on columns that may hold duplicates by then. */
public final class UniqueRestoredRule implements Rule {
  @Override
  public String code() {
    return "BN405";
  }

  @Override
  public String id() {
    return "unique-over-duplicates";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private final DataChanges dataChanges = new DataChanges();

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Step step : Step.of(context, Direction.DOWNGRADE)) {
      if (step.effect().refusal() == null && step.isCertain()) {
        unique(step.operation())
            .filter(columns -> canHoldDuplicates(context, step, columns))
            .ifPresent(columns -> findings.add(finding(context, step, columns)));
      }
    }
    return findings;
  }

  private static Optional<List<String>> unique(Operation operation) {
    return switch (operation) {
      case Operation.CreateConstraint o ->
          switch (o.constraint()) {
            case ConstraintDefinition.Unique c -> Optional.of(c.columns());
            case ConstraintDefinition.PrimaryKey c -> Optional.of(c.columns());
            case ConstraintDefinition.ForeignKey c -> Optional.empty();
            case ConstraintDefinition.Check c -> Optional.empty();
            case ConstraintDefinition.Exclude c -> Optional.empty();
          };
      case Operation.CreateIndex o when o.index().unique() ->
          Optional.of(
              o.index().parts().stream()
                  .filter(p -> p instanceof SqlExpression.ColumnReference)
                  .map(p -> ((SqlExpression.ColumnReference) p).name())
                  .toList());
      default -> Optional.empty();
    };
  }

  private boolean canHoldDuplicates(RuleContext context, Step step, List<String> columns) {
    Optional<Table> upgraded =
        context.replay().downgrade().before().table(Tables.of(step.operation()));
    return !columns.isEmpty()
        && upgraded.isPresent()
        && columns.stream().allMatch(c -> upgraded.get().column(c).isPresent())
        && !isUniqueStill(upgraded.get(), columns)
        && !isTidied(context, step);
  }

  /** Whether something in the newer schema keeps the columns unique all the same. */
  private static boolean isUniqueStill(Table table, List<String> columns) {
    return table.uniques().stream().anyMatch(u -> columns.containsAll(u.columns()))
        || (table.primaryKey() != null && columns.containsAll(table.primaryKey().columns()))
        || table.indexes().values().stream()
            .anyMatch(i -> i.unique() && i.where() == null && columns.containsAll(i.parts()));
  }

  private boolean isTidied(RuleContext context, Step step) {
    String table = Tables.of(step.operation()).replaceFirst("^.*\\.", "");
    return context.units(Direction.DOWNGRADE).stream()
        .limit(step.unit().index())
        .flatMap(u -> dataChanges.of(u.operation()).stream())
        .anyMatch(d -> d.table().equals(table) && d.kind() != DataChange.Kind.INSERT);
  }

  private Finding finding(RuleContext context, Step step, List<String> columns) {
    String table = Tables.of(step.operation());
    return new FindingDraft(
            this,
            context,
            OperationTarget.of(step.operation()),
            "("
                + String.join(", ", columns)
                + ") of "
                + table
                + " becomes unique again, and the newer release may have written duplicates.")
        .at(Direction.DOWNGRADE, step.unit())
        .because(
            "On the first duplicate the downgrade stops. Decide in the script which row stays.")
        .repairedBy(
            "op.execute(\"DELETE FROM "
                + table
                + " WHERE id NOT IN (SELECT MIN(id) FROM "
                + table
                + " GROUP BY "
                + String.join(", ", columns)
                + ")\")")
        .finding();
  }
}
