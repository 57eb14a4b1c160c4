package dev.banister.rule.locks;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationTarget;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.StatementText;
import dev.banister.rule.Step;
import dev.banister.rule.Tables;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlExpression;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds CONCURRENTLY where it fails, and an index built under a lock where it need not be. */
public final class IndexUnderLockRule implements Rule {
  @Override
  public String code() {
    return "BN952";
  }

  @Override
  public String id() {
    return "index-under-lock";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private static final Pattern RAW =
      Pattern.compile(
          "(?i)^(?:create\\s+(?:unique\\s+)?|drop\\s+|re)index\\b.*\\bconcurrently\\b",
          Pattern.DOTALL);
  private static final Pattern COMMIT = Pattern.compile("(?i)^(?:commit|end)\\b");
  private static final Pattern NO_TRANSACTION =
      Pattern.compile("AUTOCOMMIT|transactional_ddl\\s*=\\s*False");

  @Override
  public List<Finding> check(RuleContext context) {
    if (context.dialect() != Dialect.POSTGRESQL) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    boolean free = NO_TRANSACTION.matcher(context.files().environment()).find();
    for (Direction direction : Direction.values()) {
      boolean outside = free;
      for (Step step : Step.of(context, direction)) {
        outside = outside(context, step, outside, free);
        if (isConcurrent(context, step.operation()) && !outside) {
          findings.add(fails(context, step));
        } else if (direction == Direction.DOWNGRADE && locks(context, step)) {
          findings.add(locking(context, step));
        }
      }
    }
    return findings;
  }

  private static boolean outside(RuleContext context, Step step, boolean before, boolean free) {
    return switch (step.operation()) {
      case Operation.BeginAutocommit o -> true;
      case Operation.EndAutocommit o -> free;
      case Operation.EndTransaction o -> true;
      case Operation.Execute o ->
          before
              || StatementText.of(o, context.dialect())
                  .filter(s -> COMMIT.matcher(s).find())
                  .isPresent();
      default -> before;
    };
  }

  private static boolean isConcurrent(RuleContext context, Operation operation) {
    return switch (operation) {
      case Operation.CreateIndex o -> isSet(o.index().options());
      case Operation.DropIndex o -> isSet(o.options());
      case Operation.Execute o ->
          StatementText.of(o, context.dialect()).filter(s -> RAW.matcher(s).find()).isPresent();
      default -> false;
    };
  }

  private static boolean isSet(Map<String, SqlExpression> options) {
    return options.get("postgresql_concurrently") instanceof SqlExpression.Literal literal
        && literal.literal() instanceof Value.Bool bool
        && bool.bool();
  }

  private static boolean locks(RuleContext context, Step step) {
    return step.operation() instanceof Operation.CreateIndex create
        && !isSet(create.index().options())
        && step.effect().refusal() == null
        && Tables.isOlder(context, create.table().toString())
        && context.replay().downgrade().before().table(create.table().toString()).isPresent();
  }

  private Finding fails(RuleContext context, Step step) {
    String target = OperationTarget.of(step.operation());
    return new FindingDraft(
            this,
            context,
            target.isEmpty() ? "CONCURRENTLY" : target,
            "CONCURRENTLY stands inside the transaction that Alembic holds.")
        .at(step.direction(), step.unit())
        .weighing(Severity.ERROR)
        .because("PostgreSQL stops with \"cannot run inside a transaction block\".")
        .repairedBy("with op.get_context().autocommit_block():\n    ...")
        .finding();
  }

  private Finding locking(RuleContext context, Step step) {
    String table = Tables.of(step.operation());
    return new FindingDraft(
            this,
            context,
            OperationTarget.of(step.operation()),
            "The index is built on " + table + " while nobody can write to it.")
        .at(Direction.DOWNGRADE, step.unit())
        .because("On a large table that takes minutes of a rollback. Build it CONCURRENTLY.")
        .repairedBy(
            "with op.get_context().autocommit_block():\n    op.create_index(..., postgresql_concurrently=True)")
        .finding();
  }
}
