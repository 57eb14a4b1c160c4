package dev.banister.rule.documentation;

import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds a revision without a message that says what it is for. */
public final class PlaceholderMessageRule implements Rule {
  @Override
  public String code() {
    return "BN702";
  }

  @Override
  public String id() {
    return "placeholder-message";
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "empty message",
          "message",
          "migration",
          "wip",
          "todo",
          "tmp",
          "temp",
          "test",
          "fix",
          "changes",
          "update",
          "no message",
          "revision",
          "new migration",
          "auto",
          "autogenerate");

  @Override
  public List<Finding> check(RuleContext context) {
    String message = context.script().revision().message().strip();
    String bare = message.toLowerCase(Locale.ROOT).replaceAll("[.!_\\-]+", " ").strip();
    if (!bare.isEmpty() && !PLACEHOLDERS.contains(bare)) {
      return List.of();
    }
    return List.of(
        new FindingDraft(
                this,
                context,
                context.script().revision().id().text(),
                bare.isEmpty()
                    ? "The revision has no message."
                    : "The message \"" + message + "\" doesn't say what the revision is for.")
            .atLine(null, 1)
            .fromScript()
            .because("In alembic history and in an incident one sees nothing but this line.")
            .finding());
  }
}
