package dev.banister.rule.documentation;

import dev.banister.operation.Direction;
import dev.banister.rule.AuthorNote;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.data.Losses;
import java.util.List;

/** Finds a revision that loses something and whose author says nothing about it. */
public final class LossNotExplainedRule implements Rule {
  @Override
  public String code() {
    return "BN701";
  }

  @Override
  public String id() {
    return "loss-not-explained";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    List<Losses> lost = Losses.byUpgrade(context);
    if (lost.isEmpty() || AuthorNote.of(context.script()).isPresent()) {
      return List.of();
    }
    String object = lost.getFirst().object();
    String more = lost.size() == 1 ? "" : " and " + (lost.size() - 1) + " more";
    return List.of(
        new FindingDraft(
                this,
                context,
                object,
                "Neither docstring nor comment says that " + object + more + " can't come back.")
            .atFunction(Direction.DOWNGRADE)
            .fromScript()
            .because(
                "Whoever decides about a rollback at night reads the script, not the mind of its"
                    + " author.")
            .repairedBy(
                "# Irreversible: what " + object + " held is lost; restore it from a backup.")
            .finding());
  }
}
