package dev.banister.rule.order;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationUnit;
import dev.banister.replay.Effect;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;

/** Finds a table dropped while another one still refers to it. */
public final class ParentDroppedFirstRule implements Rule {
  @Override
  public String code() {
    return "BN301";
  }

  @Override
  public String id() {
    return "parent-dropped-before-child";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    if (context.dialect() == Dialect.SQLITE) {
      // Foreign keys are not enforced there unless asked for, so the drop goes through.
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    List<Effect> effects = context.replay().downgrade().effects();
    for (OperationUnit unit : context.units(Direction.DOWNGRADE)) {
      if (unit.operation() instanceof Operation.DropTable drop
          && unit.position() < effects.size()) {
        children(effects.get(unit.position()).before(), drop.table().toString())
            .forEach(child -> findings.add(finding(context, unit, drop.table().toString(), child)));
      }
    }
    return findings;
  }

  private static List<String> children(Schema schema, String parent) {
    return schema.tables().values().stream()
        .filter(t -> !t.name().equals(parent))
        .filter(t -> t.foreignKeys().stream().anyMatch(f -> f.referencedTable().equals(parent)))
        .map(Table::name)
        .toList();
  }

  private Finding finding(RuleContext context, OperationUnit unit, String parent, String child) {
    return new FindingDraft(
            this,
            context,
            parent,
            "Table " + parent + " is dropped while " + child + " still refers to it.")
        .at(Direction.DOWNGRADE, unit)
        .because("The database refuses the drop, and the downgrade stops half way.")
        .finding();
  }
}
