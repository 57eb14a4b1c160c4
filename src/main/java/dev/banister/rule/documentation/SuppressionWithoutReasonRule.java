package dev.banister.rule.documentation;

import dev.banister.operation.Direction;
import dev.banister.project.MigrationScript;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.InlineSuppression;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleCatalog;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a comment that suppresses findings and says neither why nor until when. */
public final class SuppressionWithoutReasonRule implements Rule {
  @Override
  public String code() {
    return "BN703";
  }

  @Override
  public String id() {
    return "suppression-without-reason";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    return InlineSuppression.in(context.script()).stream()
        .flatMap(s -> problem(s).map(p -> finding(context, s, p)).stream())
        .toList();
  }

  private static Optional<String> problem(InlineSuppression suppression) {
    RuleCatalog catalog = new RuleCatalog();
    Optional<String> unknown =
        suppression.codes().stream().filter(c -> catalog.rule(c).isEmpty()).findFirst();
    if (unknown.isPresent()) {
      return Optional.of("The suppression names " + unknown.get() + ", which is no rule.");
    }
    if (suppression.codes().isEmpty()) {
      return Optional.of("The suppression names no rule, so it hides everything here.");
    }
    if (suppression.until() != null && suppression.expiry().isEmpty()) {
      return Optional.of("The suppression's '" + suppression.until() + "' is no month or day.");
    }
    if (suppression.isOver(LocalDate.now())) {
      return Optional.of("The suppression has run out with " + suppression.until() + ".");
    }
    if (suppression.reason().isEmpty()) {
      return Optional.of("The suppression gives no reason.");
    }
    return suppression.until() == null
        ? Optional.of("The suppression has no end.")
        : Optional.empty();
  }

  private Finding finding(RuleContext context, InlineSuppression suppression, String problem) {
    String codes = suppression.codes().isEmpty() ? "BN..." : String.join(", ", suppression.codes());
    return new FindingDraft(this, context, codes, problem)
        .atLine(direction(context, suppression.line()), suppression.line())
        .fromScript()
        .because("A year later nobody knows whether it still holds.")
        .repairedBy("# banister: ignore " + codes + " until 2027-03 because ...")
        .finding();
  }

  private static @Nullable Direction direction(RuleContext context, int line) {
    return Stream.of(Direction.values())
        .filter(
            d ->
                isIn(
                    d == Direction.UPGRADE
                        ? context.script().upgrade()
                        : context.script().downgrade(),
                    line))
        .findFirst()
        .orElse(null);
  }

  private static boolean isIn(MigrationScript.@Nullable FunctionText function, int line) {
    return function != null && line >= function.line() && line <= function.endLine();
  }
}
