package dev.banister.rule;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.pairing.DataChange;
import dev.banister.pairing.DataChanges;
import dev.banister.schema.Column;
import dev.banister.sql.Dialect;
import dev.banister.sql.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column that gets another type.
 *
 * @param step the operation
 * @param column before it
 * @param to the new type as the catalog spells it
 * @param using whether the script says how values are converted
 */
public record TypeChange(Step step, String table, Column column, String to, boolean using) {

  /** Every change of a type in a direction, by {@code alter_column} or by SQL text. */
  public static List<TypeChange> of(RuleContext context, Direction direction) {
    List<TypeChange> changes = new ArrayList<>();
    for (Step step : Step.of(context, direction)) {
      if (step.isCertain() && step.operation() instanceof Operation.AlterColumn alter) {
        of(step, alter, context.dialect()).ifPresent(changes::add);
      }
    }
    return List.copyOf(changes);
  }

  private static Optional<TypeChange> of(Step step, Operation.AlterColumn alter, Dialect dialect) {
    if (alter.type() == null || alter.type().unknown() != null) {
      return Optional.empty();
    }
    String now = alter.newName() == null ? alter.column() : alter.newName();
    String to =
        step.effect()
            .after()
            .table(alter.table().toString())
            .flatMap(t -> t.column(now))
            .map(Column::type)
            .filter(t -> step.effect().refusal() == null)
            .orElseGet(() -> Spelling.of(dialect).type(alter.type()));
    return step.column(alter.table(), alter.column())
        .filter(c -> !c.type().equalsIgnoreCase(to) && !c.type().isEmpty())
        .map(
            c ->
                new TypeChange(
                    step,
                    alter.table().toString(),
                    c,
                    to,
                    alter.options().containsKey("postgresql_using")));
  }

  public Operation.AlterColumn alter() {
    return (Operation.AlterColumn) step.operation();
  }

  public String object() {
    return table + "." + column.name();
  }

  public DeclaredType from() {
    return DeclaredType.of(column.type());
  }

  public DeclaredType target() {
    return DeclaredType.of(to);
  }

  /** Whether an earlier statement of the same direction changes rows of the table. */
  public boolean isPrepared(RuleContext context) {
    DataChanges data = new DataChanges();
    return context.units(step.direction()).stream()
        .limit(step.unit().index())
        .flatMap(u -> data.of(u.operation()).stream())
        .filter(d -> d.kind() != DataChange.Kind.INSERT)
        .anyMatch(
            d ->
                alter().table().name().equals(d.table())
                    && (d.columns().isEmpty() || d.columns().contains(column.name())));
  }
}
