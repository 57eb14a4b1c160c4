package dev.banister.rule.locks;

import dev.banister.operation.Direction;
import dev.banister.rule.DeclaredType;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.Tables;
import dev.banister.rule.TypeChange;
import dev.banister.sql.Dialect;
import java.util.List;

/** Finds a change of type on the way down for which the database writes the whole table anew. */
public final class RewriteRule implements Rule {
  @Override
  public String code() {
    return "BN951";
  }

  @Override
  public String id() {
    return "rewrite-in-downgrade";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    if (context.dialect() == Dialect.SQLITE) {
      return List.of();
    }
    return TypeChange.of(context, Direction.DOWNGRADE).stream()
        .filter(c -> c.step().effect().refusal() == null)
        .filter(c -> Tables.isOlder(context, c.table()) && isRewritten(context, c))
        .map(
            c ->
                new FindingDraft(
                        this,
                        context,
                        c.object(),
                        "Going from "
                            + c.column().type()
                            + " to "
                            + c.to()
                            + " writes every row of "
                            + c.table()
                            + " anew under an exclusive lock.")
                    .at(Direction.DOWNGRADE, c.step().unit())
                    .because(
                        "Until it is done nobody reads or writes the table. Know its size before a rollback.")
                    .finding())
        .toList();
  }

  /** PostgreSQL spares itself the work where the stored form stays; MySQL seldom does. */
  private static boolean isRewritten(RuleContext context, TypeChange change) {
    DeclaredType from = change.from();
    DeclaredType to = change.target();
    if (from.isText() && to.isText() && !to.base().startsWith("char")) {
      return to.isNarrowerThan(from);
    }
    boolean widerDecimal =
        from.isDecimal()
            && to.isDecimal()
            && from.scale() == to.scale()
            && !to.isNarrowerThan(from);
    return context.dialect() != Dialect.POSTGRESQL || !widerDecimal;
  }
}
