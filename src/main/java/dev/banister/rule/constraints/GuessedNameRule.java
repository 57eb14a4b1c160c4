package dev.banister.rule.constraints;

import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationUnit;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a constraint made without a name and dropped by the one that the database may give it. */
public final class GuessedNameRule implements Rule {
  @Override
  public String code() {
    return "BN402";
  }

  @Override
  public String id() {
    return "guessed-constraint-name";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    if (!context.project().namingConvention().isEmpty() || context.dialect() == Dialect.SQLITE) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (OperationUnit unit : context.units(Direction.DOWNGRADE)) {
      if (unit.operation() instanceof Operation.DropConstraint drop && drop.name() != null) {
        made(context, drop).ifPresent(up -> findings.add(finding(context, unit, drop, up)));
      }
    }
    return findings;
  }

  /** The upgrade's unit that makes an unnamed constraint which the dropped name can only mean. */
  private static Optional<OperationUnit> made(RuleContext context, Operation.DropConstraint drop) {
    String name = drop.name().text();
    return context.units(Direction.UPGRADE).stream()
        .filter(
            u ->
                unnamed(u.operation(), drop)
                    .anyMatch(columns -> isGiven(name, drop.table().name(), columns)))
        .findFirst();
  }

  /** The columns of each unnamed constraint that an operation makes on the table. */
  private static Stream<List<String>> unnamed(Operation operation, Operation.DropConstraint drop) {
    return switch (operation) {
      case Operation.CreateConstraint o when o.table().equals(drop.table()) ->
          Stream.of(o.constraint()).filter(c -> c.name() == null).map(GuessedNameRule::columns);
      case Operation.AddColumn o when o.table().equals(drop.table()) ->
          o.column().items().stream()
              .filter(c -> c.name() == null)
              .map(c -> List.of(o.column().name()));
      case Operation.CreateTable o when o.table().name().equals(drop.table()) ->
          Stream.concat(
              o.table().constraints().stream()
                  .filter(c -> c.name() == null)
                  .map(GuessedNameRule::columns),
              o.table().columns().stream()
                  .filter(c -> c.items().stream().anyMatch(i -> i.name() == null))
                  .map(c -> List.of(c.name())));
      default -> Stream.of();
    };
  }

  private static List<String> columns(ConstraintDefinition constraint) {
    return switch (constraint) {
      case ConstraintDefinition.PrimaryKey c -> c.columns();
      case ConstraintDefinition.Unique c -> c.columns();
      case ConstraintDefinition.ForeignKey c -> c.columns();
      case ConstraintDefinition.Check c -> List.of();
      case ConstraintDefinition.Exclude c -> List.of();
    };
  }

  /** Whether a database would build the name from table and columns, or count it. */
  private static boolean isGiven(String name, String table, List<String> columns) {
    return name.startsWith(table + "_")
        && (name.matches(Pattern.quote(table) + "_(?:ibfk|chk)_\\d+")
            || name.startsWith(table + "_" + String.join("_", columns)));
  }

  private Finding finding(
      RuleContext context, OperationUnit unit, Operation.DropConstraint drop, OperationUnit up) {
    String name = drop.name().text();
    return new FindingDraft(
            this,
            context,
            name,
            name + " is dropped by name, but line " + up.line() + " gives the constraint none.")
        .at(Direction.DOWNGRADE, unit)
        .because(
            "The database chose that name; another release, a renamed table or a second such"
                + " constraint makes it choose another, and the downgrade stops. Name it where it is"
                + " made.")
        .repairedBy("name=\"" + name + "\"")
        .finding();
  }
}
