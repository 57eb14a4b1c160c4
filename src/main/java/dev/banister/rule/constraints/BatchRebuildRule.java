package dev.banister.rule.constraints;

import dev.banister.rule.Before;
import dev.banister.rule.Differences;
import dev.banister.rule.Finding;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.schema.SchemaDifference;
import dev.banister.sql.Dialect;
import java.util.List;

/** Finds what SQLite's batch mode drops silently when it makes a table anew. */
public final class BatchRebuildRule implements Rule {
  @Override
  public String code() {
    return "BN408";
  }

  @Override
  public String id() {
    return "batch-rebuild-loses";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    if (context.dialect() != Dialect.SQLITE) {
      return List.of();
    }
    return Differences.of(context, Rebuild::isCause).stream()
        .map(left -> finding(context, left))
        .toList();
  }

  private Finding finding(RuleContext context, Differences.Left left) {
    SchemaDifference difference = left.difference();
    String lost =
        difference.attribute() == null
            ? difference.kind().word() + " " + left.object() + " is lost"
            : difference.kind().word()
                + " "
                + left.object()
                + " loses its "
                + difference.attribute()
                + " ("
                + Before.after(difference)
                + ")";
    return Differences.draft(
            this,
            context,
            left,
            "Batch mode makes table " + difference.table() + " anew, and " + lost + ".")
        .because(
            "Alembic reads the table by reflection, copies its rows into a new one and renames it;"
                + " what reflection doesn't see is gone.")
        .finding();
  }
}
