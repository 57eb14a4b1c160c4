package dev.banister.rule.data;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationUnit;
import dev.banister.pairing.Pair;
import dev.banister.pairing.Reversal;
import dev.banister.rule.RuleContext;
import dev.banister.schema.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a direction takes with it, as the scripts tell.
 *
 * @param column null when the whole table goes
 * @param inherent true when the object is newer than the upgrade
 */
public record Losses(
    Direction direction,
    OperationUnit unit,
    String table,
    @Nullable String column,
    boolean inherent) {

  /** As a reader names it. */
  public String object() {
    return column == null ? table : table + "." + column;
  }

  /** What the upgrade destroys and nothing brings back. */
  public static List<Losses> byUpgrade(RuleContext context) {
    List<OperationUnit> units = context.units(Direction.UPGRADE);
    return context.pairing().pairs().stream()
        .filter(p -> !p.upgrade().isEmpty() && isLost(p))
        .map(p -> loss(Direction.UPGRADE, units.get(p.upgrade().getFirst()), false))
        .flatMap(Optional::stream)
        .filter(l -> existed(context.replay().upgrade().before().table(l.table()), l.column()))
        .toList();
  }

  /** What goes on the way down because it is newer than the upgrade. */
  public static List<Losses> byDowngrade(RuleContext context) {
    return context.units(Direction.DOWNGRADE).stream()
        .map(u -> loss(Direction.DOWNGRADE, u, true))
        .flatMap(Optional::stream)
        .filter(l -> existed(context.replay().downgrade().before().table(l.table()), l.column()))
        .filter(l -> !existed(context.replay().upgrade().before().table(l.table()), l.column()))
        .toList();
  }

  private static boolean isLost(Pair pair) {
    return pair.reversal() == Reversal.LOSSY
        || pair.reversal() == Reversal.WRONG
        || pair.reversal() == Reversal.MISSING;
  }

  private static boolean existed(Optional<Table> table, @Nullable String column) {
    return table.isPresent() && (column == null || table.get().column(column).isPresent());
  }

  private static Optional<Losses> loss(Direction direction, OperationUnit unit, boolean inherent) {
    return switch (unit.operation()) {
      case Operation.DropTable o ->
          Optional.of(new Losses(direction, unit, o.table().toString(), null, inherent));
      case Operation.DropColumn o ->
          Optional.of(new Losses(direction, unit, o.table().toString(), o.column(), inherent));
      default -> Optional.empty();
    };
  }
}
