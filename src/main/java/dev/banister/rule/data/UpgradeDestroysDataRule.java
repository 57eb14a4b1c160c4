package dev.banister.rule.data;

import dev.banister.operation.Direction;
import dev.banister.rule.AuthorNote;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.util.List;

/** Finds a column or table whose content the upgrade destroys for good. */
public final class UpgradeDestroysDataRule implements Rule {
  @Override
  public String code() {
    return "BN601";
  }

  @Override
  public String id() {
    return "upgrade-destroys-data";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    String note = AuthorNote.of(context.script()).orElse(null);
    return Losses.byUpgrade(context).stream()
        .map(
            loss ->
                new FindingDraft(
                        this,
                        context,
                        loss.object(),
                        "The upgrade destroys "
                            + (loss.column() == null ? "every row of " : "every value of ")
                            + loss.object()
                            + ", and the downgrade can't bring them back.")
                    .at(Direction.UPGRADE, loss.unit())
                    .because(
                        "Copy it aside before dropping and read it back in downgrade(), or say in"
                            + " the docstring that it is lost.")
                    .documentedBy(note)
                    .finding())
        .toList();
  }
}
