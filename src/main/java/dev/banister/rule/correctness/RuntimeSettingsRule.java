package dev.banister.rule.correctness;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationUnit;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a script that asks the application's settings or the environment what to do. */
public final class RuntimeSettingsRule implements Rule {
  @Override
  public String code() {
    return "BN207";
  }

  @Override
  public String id() {
    return "depends-on-settings";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private static final Pattern SETTINGS =
      Pattern.compile(
          "(?i)(?:\\b|_)(?:settings?|config|conf|cfg|environ|getenv|feature_flags?)\\b");

  @Override
  public List<Finding> check(RuleContext context) {
    Map<Integer, Finding> byLine = new LinkedHashMap<>();
    for (Direction direction : Direction.values()) {
      for (OperationUnit unit : context.units(direction)) {
        Stream.concat(unit.recorded().conditions().stream(), unit.recorded().unknowns().stream())
            .filter(RuntimeSettingsRule::asksSettings)
            .forEach(
                u -> byLine.putIfAbsent(u.span().line(), finding(context, direction, unit, u)));
      }
    }
    return byLine.values().stream().limit(1).toList();
  }

  private static boolean asksSettings(Unknown unknown) {
    return switch (unknown.origin()) {
      case ENVIRONMENT -> true;
      case APPLICATION -> SETTINGS.matcher(unknown.expression()).find();
      case DATABASE, THIRD_PARTY, UNSUPPORTED -> false;
    };
  }

  private Finding finding(
      RuleContext context, Direction direction, OperationUnit unit, Unknown unknown) {
    String asked = unknown.expression().replace("each of ", "");
    return new FindingDraft(
            this, context, asked, "What " + direction.id() + "() does depends on " + asked + ".")
        .at(direction, unit)
        .fromScript()
        .because(
            "If the setting differs between the upgrade and the downgrade, or between two servers,"
                + " the downgrade undoes something else than was done. Write the value into the"
                + " script.")
        .finding();
  }
}
