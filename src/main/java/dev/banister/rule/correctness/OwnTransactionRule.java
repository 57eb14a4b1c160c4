package dev.banister.rule.correctness;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationName;
import dev.banister.operation.OperationUnit;
import dev.banister.project.MigrationScript;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.StatementText;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a script that commits by itself or writes to Alembic's own table. */
public final class OwnTransactionRule implements Rule {
  @Override
  public String code() {
    return "BN209";
  }

  @Override
  public String id() {
    return "ends-alembics-transaction";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private static final Pattern END =
      Pattern.compile("(?i)^\\s*(?:commit|rollback|end)\\b(?!\\s+to\\b)");
  private static final Pattern SESSION_COMMIT =
      Pattern.compile("(?i)\\b\\w*session\\w*\\.commit\\(\\)");

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      context.units(direction).stream()
          .filter(u -> touchesVersions(u.operation(), context.dialect()))
          .forEach(u -> findings.add(versions(context, direction, u)));
      context.units(direction).stream()
          .filter(u -> ends(u.operation(), context.dialect()))
          .findFirst()
          .map(u -> ending(context, direction, u))
          .or(() -> session(context, direction))
          .ifPresent(findings::add);
    }
    return findings;
  }

  private static boolean touchesVersions(Operation operation, Dialect dialect) {
    return StatementText.of(operation, dialect)
        .filter(sql -> !sql.toLowerCase(Locale.ROOT).startsWith("select"))
        .filter(sql -> StatementText.names(sql, "alembic_version"))
        .isPresent();
  }

  private static boolean ends(Operation operation, Dialect dialect) {
    return operation instanceof Operation.EndTransaction
        || StatementText.of(operation, dialect).filter(s -> END.matcher(s).find()).isPresent();
  }

  private Finding versions(RuleContext context, Direction direction, OperationUnit unit) {
    return new FindingDraft(
            this, context, "alembic_version", "The script writes to alembic_version itself.")
        .at(direction, unit)
        .fromScript()
        .because(
            "Alembic keeps this table; after both have written, it names a revision that the"
                + " schema is not at.")
        .finding();
  }

  private Finding ending(RuleContext context, Direction direction, OperationUnit unit) {
    return new FindingDraft(
            this,
            context,
            OperationName.of(unit.operation()),
            direction.id() + "() ends the transaction that Alembic holds.")
        .at(direction, unit)
        .fromScript()
        .because(
            "When something after this line fails, what stood before it stays, and the version"
                + " doesn't say so. Use op.get_context().autocommit_block() for what must stand alone.")
        .finding();
  }

  /** A session on Alembic's connection only flushes; one of its own would really commit. */
  private Optional<Finding> session(RuleContext context, Direction direction) {
    MigrationScript.FunctionText function =
        direction == Direction.UPGRADE ? context.script().upgrade() : context.script().downgrade();
    if (function == null || !context.script().text().contains("commit()")) {
      return Optional.empty();
    }
    List<String> lines = context.script().lines();
    for (int line = function.line(); line <= Math.min(function.endLine(), lines.size()); line++) {
      if (SESSION_COMMIT.matcher(lines.get(line - 1).replaceFirst("#.*", "")).find()) {
        return Optional.of(
            new FindingDraft(
                    this, context, "session.commit", direction.id() + "() commits a session.")
                .atLine(direction, line)
                .fromScript()
                .weighing(isAlembics(context) ? Severity.INFO : Severity.WARNING)
                .because(
                    "Bound to op.get_bind() it only flushes, since Alembic holds the"
                        + " transaction; with a connection of its own it commits half a revision.")
                .finding());
      }
    }
    return Optional.empty();
  }

  private static boolean isAlembics(RuleContext context) {
    return context.script().text().contains("get_bind()");
  }
}
