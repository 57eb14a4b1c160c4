package dev.banister.rule.order;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.Step;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Index;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds an index dropped that MySQL needs for a foreign key. */
public final class IndexNeededByKeyRule implements Rule {
  @Override
  public String code() {
    return "BN306";
  }

  @Override
  public String id() {
    return "index-needed-by-foreign-key";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    if (context.dialect() != Dialect.MYSQL && context.dialect() != Dialect.MARIADB) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      for (Step step : Step.of(context, direction)) {
        if (step.operation() instanceof Operation.DropIndex drop
            && drop.name() != null
            && step.isCertain()) {
          owner(step.before(), drop)
              .filter(t -> !t.assumed())
              .flatMap(t -> needing(t, drop.name().text()))
              .ifPresent(key -> findings.add(finding(context, step, drop.name().text(), key)));
        }
      }
    }
    return findings;
  }

  private static Optional<Table> owner(Schema schema, Operation.DropIndex drop) {
    return drop.table() == null ? Optional.empty() : schema.table(drop.table().toString());
  }

  private static Optional<ForeignKey> needing(Table table, String index) {
    Index dropped = table.indexes().get(index);
    if (dropped == null) {
      return Optional.empty();
    }
    return table.foreignKeys().stream()
        .filter(f -> starts(dropped.parts(), f.columns()))
        .filter(
            f ->
                table.indexes().values().stream()
                    .noneMatch(i -> !i.name().equals(index) && starts(i.parts(), f.columns())))
        .filter(f -> table.uniques().stream().noneMatch(u -> starts(u.columns(), f.columns())))
        .filter(
            f -> table.primaryKey() == null || !starts(table.primaryKey().columns(), f.columns()))
        .findFirst();
  }

  private static boolean starts(List<String> parts, List<String> columns) {
    return parts.size() >= columns.size() && parts.subList(0, columns.size()).equals(columns);
  }

  private Finding finding(RuleContext context, Step step, String index, ForeignKey key) {
    String name =
        key.name() == null
            ? "the foreign key on " + String.join(", ", key.columns())
            : "foreign key " + key.name();
    return new FindingDraft(
            this, context, index, "Index " + index + " is dropped while " + name + " needs it.")
        .at(step.direction(), step.unit())
        .because("MySQL stops with error 1553. Drop the foreign key first.")
        .repairedBy(
            key.name() == null
                ? null
                : "op.drop_constraint(\""
                    + key.name()
                    + "\", \""
                    + ((Operation.DropIndex) step.operation()).table()
                    + "\", type_=\"foreignkey\")")
        .finding();
  }
}
