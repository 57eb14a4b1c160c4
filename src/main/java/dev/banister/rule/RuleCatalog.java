package dev.banister.rule;

import dev.banister.rule.completeness.BareRefusalRule;
import dev.banister.rule.completeness.CreatedObjectNotDroppedRule;
import dev.banister.rule.completeness.DowngradeEmptyRule;
import dev.banister.rule.completeness.DowngradeMissingRule;
import dev.banister.rule.completeness.DroppedObjectNotRecreatedRule;
import dev.banister.rule.completeness.ExtraObjectDroppedRule;
import dev.banister.rule.constraints.BatchRebuildRule;
import dev.banister.rule.constraints.CheckChangedRule;
import dev.banister.rule.constraints.ForeignKeyOptionsRule;
import dev.banister.rule.constraints.NotNullColumnWithoutDefaultRule;
import dev.banister.rule.constraints.NotNullWithoutBackfillRule;
import dev.banister.rule.constraints.UnnamedConstraintRule;
import dev.banister.rule.correctness.AttributesDifferRule;
import dev.banister.rule.correctness.IndexDiffersRule;
import dev.banister.rule.correctness.WrongTargetRule;
import dev.banister.rule.data.DataChangeNotReversedRule;
import dev.banister.rule.data.DowngradeDestroysNewDataRule;
import dev.banister.rule.data.SeedRowsLeftRule;
import dev.banister.rule.data.UpgradeDestroysDataRule;
import dev.banister.rule.graph.BrokenGraphRule;
import dev.banister.rule.order.ParentDroppedFirstRule;
import dev.banister.rule.order.UseAfterDropRule;
import dev.banister.rule.roundtrip.DowngradeStopsRule;
import dev.banister.rule.roundtrip.SchemaDiffersRule;
import dev.banister.rule.roundtrip.UpgradeAgainFailsRule;
import dev.banister.rule.types.TypeDiffersRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every rule there is, in the order of their codes. */
public final class RuleCatalog {
  private final List<Rule> rules =
      List.of(
          new DowngradeMissingRule(),
          new DowngradeEmptyRule(),
          new CreatedObjectNotDroppedRule(),
          new DroppedObjectNotRecreatedRule(),
          new ExtraObjectDroppedRule(),
          new BareRefusalRule(),
          new WrongTargetRule(),
          new AttributesDifferRule(),
          new IndexDiffersRule(),
          new UpgradeAgainFailsRule(),
          new DowngradeStopsRule(),
          new SchemaDiffersRule(),
          new ParentDroppedFirstRule(),
          new UseAfterDropRule(),
          new UnnamedConstraintRule(),
          new ForeignKeyOptionsRule(),
          new CheckChangedRule(),
          new NotNullWithoutBackfillRule(),
          new NotNullColumnWithoutDefaultRule(),
          new BatchRebuildRule(),
          new TypeDiffersRule(),
          new UpgradeDestroysDataRule(),
          new DowngradeDestroysNewDataRule(),
          new DataChangeNotReversedRule(),
          new SeedRowsLeftRule(),
          new BrokenGraphRule());

  public List<Rule> rules() {
    return rules;
  }

  public Optional<Rule> rule(String codeOrId) {
    return rules.stream()
        .filter(r -> r.code().equalsIgnoreCase(codeOrId) || r.id().equals(codeOrId))
        .findFirst();
  }

  /**
   * The rules that a run applies.
   *
   * @param include codes; empty for all
   * @param exclude codes, stronger than {@code include}
   */
  public List<Rule> chosen(Set<String> include, Set<String> exclude) {
    return rules.stream()
        .filter(r -> include.isEmpty() || include.contains(r.code()))
        .filter(r -> !exclude.contains(r.code()))
        .toList();
  }
}
