package dev.banister.rule.completeness;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.NothingToCompare;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.StatementText;
import dev.banister.rule.Step;
import dev.banister.rule.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds SQL text that changes something Banister doesn't follow and that no downgrade mentions. */
public final class RawSqlRule implements Rule {
  @Override
  public String code() {
    return "BN108";
  }

  @Override
  public String id() {
    return "raw-sql-without-inverse";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private static final Pattern MAKES =
      Pattern.compile(
          "(?is)^create\\s+(?:or\\s+replace\\s+)?(extension|policy|rule|schema|domain|aggregate|collation|publication"
              + "|subscription|statistics|role|user|server|operator|event\\s+trigger|event|text\\s+search\\s+\\w+|procedure|materialized\\s+view)"
              + "\\s+(if\\s+not\\s+exists\\s+)?[\"`]?([\\w.]+)");
  private static final Pattern SWITCHES =
      Pattern.compile(
          "(?is)^alter\\s+table\\s+(?:only\\s+)?(?:if\\s+exists\\s+)?[\"`]?([\\w.]+)[\"`]?\\s+(?:(?:enable|force)\\s+row\\s+level\\s+security|replica\\s+identity\\s+full|set\\s*\\(|cluster\\s+on)");

  @Override
  public List<Finding> check(RuleContext context) {
    if (NothingToCompare.in(context)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Step step : Step.of(context, Direction.UPGRADE)) {
      if (step.unit().recorded().isDetermined() && step.effect().changes().isEmpty()) {
        StatementText.of(step.operation(), context.dialect())
            .ifPresent(sql -> made(context, step, sql).ifPresent(findings::add));
      }
    }
    return findings;
  }

  private Optional<Finding> made(RuleContext context, Step step, String sql) {
    Matcher makes = MAKES.matcher(sql);
    if (makes.find() && !isMentioned(context, makes.group(3)) && !goesWithItsTable(context, sql)) {
      String kind = makes.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
      boolean mayBeOlder = makes.group(2) != null;
      return Optional.of(
          finding(
              context,
              step,
              makes.group(3),
              "Nothing drops the " + kind + " " + makes.group(3) + ".",
              mayBeOlder,
              "op.execute(\"DROP " + kind.toUpperCase(Locale.ROOT) + " " + makes.group(3) + "\")"));
    }
    Matcher switches = SWITCHES.matcher(sql);
    boolean open =
        switches.find()
            && Tables.isOlder(context, switches.group(1))
            && !isMentioned(context, switches.group(1));
    return open
        ? Optional.of(
            finding(
                context,
                step,
                switches.group(1),
                "Nothing takes back what this statement sets on " + switches.group(1) + ".",
                false,
                null))
        : Optional.empty();
  }

  private static boolean isMentioned(RuleContext context, String name) {
    String bare = name.replaceFirst("^.*\\.", "");
    return context.units(Direction.DOWNGRADE).stream()
        .flatMap(u -> StatementText.of(u.operation(), context.dialect()).stream())
        .anyMatch(sql -> StatementText.names(sql, bare));
  }

  private static boolean goesWithItsTable(RuleContext context, String sql) {
    return context.units(Direction.DOWNGRADE).stream()
        .anyMatch(
            u ->
                u.operation() instanceof Operation.DropTable drop
                    && StatementText.names(sql, drop.table().name()));
  }

  private Finding finding(
      RuleContext context,
      Step step,
      String object,
      String message,
      boolean mayBeOlder,
      @Nullable String repair) {
    return new FindingDraft(this, context, object, message)
        .at(Direction.UPGRADE, step.unit())
        .fromScript()
        .weighing(mayBeOlder ? Severity.INFO : Severity.WARNING)
        .because(
            mayBeOlder
                ? "It may have been there before the upgrade, so leaving it can be right; say so in a comment."
                : "It stays after the downgrade, and upgrading again stops at it.")
        .repairedBy(mayBeOlder ? null : repair)
        .finding();
  }
}
