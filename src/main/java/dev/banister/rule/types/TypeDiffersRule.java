package dev.banister.rule.types;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationUnit;
import dev.banister.rule.Differences;
import dev.banister.rule.Finding;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.constraints.Rebuild;
import dev.banister.schema.SchemaDifference;
import java.util.List;
import java.util.stream.Stream;

/** Finds a column that comes back with another type. */
public final class TypeDiffersRule implements Rule {
  @Override
  public String code() {
    return "BN501";
  }

  @Override
  public String id() {
    return "type-differs";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    if (!Differences.hasDowngrade(context)) {
      return List.of();
    }
    return Differences.of(
            context,
            left ->
                isIt(left.difference())
                    && !Rebuild.isCause(left)
                    && !left.pair().upgrade().isEmpty())
        .stream()
        .map(left -> finding(context, left))
        .toList();
  }

  private static boolean isIt(SchemaDifference difference) {
    return difference.kind() == SchemaDifference.Kind.COLUMN
        && "type".equals(difference.attribute());
  }

  /** Whether one of the two types is the application's own, which goes by a likely one here. */
  private static boolean isAssumed(RuleContext context, Differences.Left left) {
    String column = left.difference().name();
    return Stream.concat(
            context.upgradeUnits(left.pair()).stream(),
            context.downgradeUnits(left.pair()).stream())
        .map(OperationUnit::operation)
        .flatMap(
            operation ->
                switch (operation) {
                  case Operation.AddColumn o -> Stream.of(o.column());
                  case Operation.CreateTable o -> o.table().columns().stream();
                  default -> Stream.<ColumnDefinition>of();
                })
        .anyMatch(c -> c.name().equals(column) && c.type().unknown() != null);
  }

  private Finding finding(RuleContext context, Differences.Left left) {
    SchemaDifference difference = left.difference();
    return Differences.draft(
            this,
            context,
            left,
            left.object()
                + " comes back as "
                + difference.after()
                + ", and was "
                + difference.before()
                + ".")
        .weighing(isAssumed(context, left) ? Severity.INFO : severity())
        .because(
            "Values may be cut or converted, and the older release reads another type than it"
                + " wrote.")
        .finding();
  }
}
