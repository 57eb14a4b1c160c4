package dev.banister.rule;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationUnit;
import dev.banister.replay.Effect;
import dev.banister.schema.Column;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.sql.TableName;
import java.util.List;
import java.util.Optional;

/**
 * An operation of a direction with the schemas around it.
 *
 * @param effect what it does; that of the whole block for an operation of a batch block
 */
public record Step(Direction direction, OperationUnit unit, Effect effect) {

  /** Every operation of a direction that replay came to, in order. */
  public static List<Step> of(RuleContext context, Direction direction) {
    List<Effect> effects = context.replay(direction).effects();
    return context.units(direction).stream()
        .filter(u -> u.position() < effects.size())
        .map(u -> new Step(direction, u, effects.get(u.position())))
        .toList();
  }

  public Operation operation() {
    return unit.operation();
  }

  public Schema before() {
    return effect.before();
  }

  /** Whether it is certain that the operation is issued as recorded and meets this schema. */
  public boolean isCertain() {
    return unit.recorded().isDetermined() && effect.notFollowed() == null;
  }

  /** The table as the operation meets it. */
  public Optional<Table> table(TableName table) {
    return before().table(table.toString());
  }

  /** The column as the operation meets it. */
  public Optional<Column> column(TableName table, String column) {
    return table(table).flatMap(t -> t.column(column));
  }
}
