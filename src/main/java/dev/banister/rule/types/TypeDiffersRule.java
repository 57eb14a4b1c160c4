package dev.banister.rule.types;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationUnit;
import dev.banister.rule.Differences;
import dev.banister.rule.Finding;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.constraints.Rebuild;
import dev.banister.schema.SchemaDifference;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
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
    return Stream.of(Direction.values())
        .anyMatch(
            direction ->
                (direction == Direction.UPGRADE
                        ? context.upgradeUnits(left.pair())
                        : context.downgradeUnits(left.pair()))
                    .stream().anyMatch(unit -> namesApplication(context, direction, unit)));
  }

  private static boolean namesApplication(
      RuleContext context, Direction direction, OperationUnit unit) {
    SourceSpan own = unit.recorded().span();
    return context.stream(direction).reads().stream()
        .filter(read -> read.origin() == Unknown.Origin.APPLICATION)
        .anyMatch(r -> r.span().line() <= own.endLine() && own.line() <= r.span().endLine());
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
