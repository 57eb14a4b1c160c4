package dev.banister.rule.data;

import dev.banister.operation.Direction;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.util.List;

/** Notes what is lost on the way down because it is newer than the upgrade. */
public final class DowngradeDestroysNewDataRule implements Rule {
  @Override
  public String code() {
    return "BN602";
  }

  @Override
  public String id() {
    return "downgrade-destroys-newer-data";
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    return Losses.byDowngrade(context).stream()
        .map(
            loss ->
                new FindingDraft(
                        this,
                        context,
                        loss.object(),
                        "Going back drops "
                            + loss.object()
                            + " with everything written to it since the upgrade.")
                    .at(Direction.DOWNGRADE, loss.unit())
                    .because("That lies in the nature of this change; the register lists it.")
                    .finding())
        .toList();
  }
}
