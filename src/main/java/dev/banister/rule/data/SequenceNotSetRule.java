package dev.banister.rule.data;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.StatementText;
import dev.banister.rule.Step;
import dev.banister.rule.Tables;
import dev.banister.schema.SchemaDifference;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a sequence or identity that comes back and starts at 1 while the rows stayed. */
public final class SequenceNotSetRule implements Rule {
  @Override
  public String code() {
    return "BN606";
  }

  @Override
  public String id() {
    return "sequence-starts-over";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private static final Pattern SET =
      Pattern.compile("(?i)\\bsetval\\s*\\(|\\brestart\\b|\\bstart\\b");

  @Override
  public List<Finding> check(RuleContext context) {
    if (context.dialect() != Dialect.POSTGRESQL || isSet(context)) {
      return List.of();
    }
    return Step.of(context, Direction.DOWNGRADE).stream()
        .filter(s -> s.isCertain() && s.effect().refusal() == null)
        .flatMap(s -> restored(context, s).map(name -> finding(context, s, name)).stream())
        .toList();
  }

  private static boolean isSet(RuleContext context) {
    return context.units(Direction.DOWNGRADE).stream()
        .flatMap(u -> StatementText.of(u.operation(), context.dialect()).stream())
        .anyMatch(sql -> SET.matcher(sql).find());
  }

  private static Optional<String> restored(RuleContext context, Step step) {
    return step.effect().changes().stream()
        .filter(d -> isSequence(context, d) || isIdentity(context, d))
        .map(d -> d.table() == null ? d.name() : d.table() + "." + d.name())
        .findFirst();
  }

  private static boolean isSequence(RuleContext context, SchemaDifference change) {
    return change.kind() == SchemaDifference.Kind.SEQUENCE
        && change.attribute() == null
        && change.before() == null
        && context.replay().upgrade().before().sequences().containsKey(change.name())
        && context.replay().downgrade().before().tables().values().stream()
            .anyMatch(
                t ->
                    t.columns().stream()
                        .anyMatch(
                            c ->
                                change.name().equals(t.name() + "_" + c.name() + "_seq")
                                    && !isAddedAgain(context, t.name(), c.name())));
  }

  /** A column that is added anew gets its numbers from the sequence. */
  private static boolean isAddedAgain(RuleContext context, String table, String column) {
    return context.units(Direction.DOWNGRADE).stream()
        .anyMatch(
            u ->
                u.operation() instanceof Operation.AddColumn add
                    && add.table().toString().equals(table)
                    && add.column().name().equals(column));
  }

  private static boolean isIdentity(RuleContext context, SchemaDifference change) {
    return change.kind() == SchemaDifference.Kind.COLUMN
        && "identity".equals(change.attribute())
        && change.after() != null
        && change.table() != null
        && Tables.isOlder(context, change.table());
  }

  private Finding finding(RuleContext context, Step step, String name) {
    return new FindingDraft(
            this, context, name, name + " counts from 1 again, while its rows kept their numbers.")
        .at(Direction.DOWNGRADE, step.unit())
        .because(
            "The first insert of the older release meets a number that is taken. Set it to the"
                + " highest one that there is.")
        .repairedBy("op.execute(\"SELECT setval('" + name + "', (SELECT max(id) FROM ...))\")")
        .finding();
  }
}
