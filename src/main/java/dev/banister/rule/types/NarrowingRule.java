package dev.banister.rule.types;

import dev.banister.operation.Direction;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.Tables;
import dev.banister.rule.TypeChange;
import dev.banister.sql.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a column that gets narrower on the way down, with values that may no longer fit. */
public final class NarrowingRule implements Rule {
  @Override
  public String code() {
    return "BN502";
  }

  @Override
  public String id() {
    return "narrower-type-on-downgrade";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    if (context.dialect() == Dialect.SQLITE) {
      // SQLite keeps values of any length in a column of any length.
      return List.of();
    }
    return TypeChange.of(context, Direction.DOWNGRADE).stream()
        .filter(c -> c.target().isNarrowerThan(c.from()))
        .filter(c -> !c.using() && !c.isPrepared(context))
        .filter(c -> Tables.isOlder(context, c.table()))
        .map(
            c ->
                new FindingDraft(
                        this,
                        context,
                        c.object(),
                        c.object()
                            + " goes from "
                            + c.column().type()
                            + " back to "
                            + c.to()
                            + ", and newer values may not fit.")
                    .at(Direction.DOWNGRADE, c.step().unit())
                    .because(
                        context.dialect() == Dialect.POSTGRESQL
                            ? "On the first value that is too long or too large the downgrade stops."
                            : "The downgrade stops on the first value that doesn't fit, or cuts it,"
                                + " depending on sql_mode.")
                    .repairedBy(check(c))
                    .finding())
        .toList();
  }

  private static @Nullable String check(TypeChange change) {
    return change.target().isText() && !change.target().arguments().isEmpty()
        ? "op.execute(\"UPDATE "
            + change.table()
            + " SET "
            + change.column().name()
            + " = substring("
            + change.column().name()
            + " FROM 1 FOR "
            + change.target().arguments().getFirst()
            + ")\")"
        : null;
  }
}
