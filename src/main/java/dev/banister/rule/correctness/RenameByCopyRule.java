package dev.banister.rule.correctness;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationUnit;
import dev.banister.pairing.DataChange;
import dev.banister.pairing.DataChanges;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Opposite;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.sql.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a renaming that the downgrade undoes by adding the old name empty and dropping the new. */
public final class RenameByCopyRule implements Rule {
  @Override
  public String code() {
    return "BN202";
  }

  @Override
  public String id() {
    return "rename-undone-by-add-and-drop";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  private final DataChanges dataChanges = new DataChanges();

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    for (OperationUnit unit : context.units(Direction.UPGRADE)) {
      switch (unit.operation()) {
        case Operation.AlterColumn o when o.newName() != null && !o.newName().equals(o.column()) ->
            column(context, o).ifPresent(findings::add);
        case Operation.RenameTable o -> table(context, o).ifPresent(findings::add);
        default -> {}
      }
    }
    return findings;
  }

  private Optional<Finding> column(RuleContext context, Operation.AlterColumn renaming) {
    String table = renaming.table().toString();
    boolean drops =
        down(context)
            .anyMatch(
                u ->
                    u.operation() instanceof Operation.DropColumn d
                        && d.table().toString().equals(table)
                        && d.column().equals(renaming.newName()));
    boolean copies = isFilled(context, renaming.table().name(), renaming.column());
    return down(context)
        .filter(
            u ->
                u.operation() instanceof Operation.AddColumn a
                    && a.table().toString().equals(table)
                    && a.column().name().equals(renaming.column()))
        .filter(u -> drops && !copies)
        .findFirst()
        .map(
            u ->
                finding(
                    context,
                    u,
                    table + "." + renaming.column(),
                    table + "." + renaming.newName(),
                    new Opposite(context).of(renaming)));
  }

  private Optional<Finding> table(RuleContext context, Operation.RenameTable renaming) {
    String now = new TableName(renaming.table().schema(), renaming.newName()).toString();
    boolean drops =
        down(context)
            .anyMatch(
                u ->
                    u.operation() instanceof Operation.DropTable d
                        && d.table().toString().equals(now));
    boolean copies = isFilled(context, renaming.table().name(), "");
    return down(context)
        .filter(
            u ->
                u.operation() instanceof Operation.CreateTable c
                    && c.table().name().equals(renaming.table()))
        .filter(u -> drops && !copies)
        .findFirst()
        .map(
            u ->
                finding(
                    context,
                    u,
                    renaming.table().toString(),
                    now,
                    new Opposite(context).of(renaming)));
  }

  private static Stream<OperationUnit> down(RuleContext context) {
    return context.units(Direction.DOWNGRADE).stream();
  }

  private boolean isFilled(RuleContext context, String table, String column) {
    return down(context)
        .flatMap(u -> dataChanges.of(u.operation()).stream())
        .filter(d -> d.kind() != DataChange.Kind.DELETE && d.table().equals(table))
        .anyMatch(d -> column.isEmpty() || d.columns().isEmpty() || d.columns().contains(column));
  }

  private Finding finding(
      RuleContext context, OperationUnit unit, String old, String now, @Nullable String repair) {
    return new FindingDraft(
            this,
            context,
            old,
            old + " was renamed, and the downgrade adds it empty and drops " + now + ".")
        .at(Direction.DOWNGRADE, unit)
        .fromScript()
        .because(
            "Every value that stood there before the upgrade and since is gone. Rename it back.")
        .repairedBy(repair)
        .finding();
  }
}
