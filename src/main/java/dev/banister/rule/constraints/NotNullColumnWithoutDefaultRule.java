package dev.banister.rule.constraints;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationUnit;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds a column brought back as NOT NULL with no value for the rows that are there. */
public final class NotNullColumnWithoutDefaultRule implements Rule {
  @Override
  public String code() {
    return "BN407";
  }

  @Override
  public String id() {
    return "not-null-column-without-default";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    Schema upgraded = context.replay().downgrade().before();
    List<Finding> findings = new ArrayList<>();
    for (OperationUnit unit : context.units(Direction.DOWNGRADE)) {
      if (unit.operation() instanceof Operation.AddColumn add
          && Boolean.FALSE.equals(add.column().nullable())
          && add.column().serverDefault() == null
          && add.column().identity() == null
          && add.column().computed() == null
          && upgraded.table(add.table().toString()).isPresent()
          && !isSerial(context, add)
          && !isEmptied(context, unit, add.table().toString())) {
        findings.add(finding(context, unit, add));
      }
    }
    return findings;
  }

  /** PostgreSQL fills a serial column of the rows that are there. */
  private static boolean isSerial(RuleContext context, Operation.AddColumn add) {
    return context.dialect() == Dialect.POSTGRESQL
        && add.column().primaryKey()
        && add.column().type().name().toUpperCase(Locale.ROOT).contains("INTEGER");
  }

  /** Whether a DELETE without a condition, or TRUNCATE, stands above. */
  private static boolean isEmptied(RuleContext context, OperationUnit unit, String table) {
    Pattern emptying =
        Pattern.compile(
            "(?is)\\s*(delete\\s+from|truncate(\\s+table)?)\\s+\"?"
                + Pattern.quote(table)
                + "\"?\\s*;?\\s*");
    return context.units(Direction.DOWNGRADE).stream()
        .filter(above -> above.index() < unit.index())
        .anyMatch(
            above ->
                above.operation() instanceof Operation.Execute execute
                    && execute.statement() instanceof SqlStatement.Raw raw
                    && emptying.matcher(raw.text()).matches());
  }

  private Finding finding(RuleContext context, OperationUnit unit, Operation.AddColumn add) {
    String object = add.table() + "." + add.column().name();
    return new FindingDraft(
            this,
            context,
            object,
            object
                + " is added as NOT NULL without a default, so it fails as soon as the table has a"
                + " row.")
        .at(Direction.DOWNGRADE, unit)
        .fromScript()
        .because("Add it nullable, fill it, then make it NOT NULL; or give it a server default.")
        .finding();
  }
}
