package dev.banister.rule;

import dev.banister.rule.completeness.BareRefusalRule;
import dev.banister.rule.completeness.CreatedObjectNotDroppedRule;
import dev.banister.rule.completeness.DowngradeAloneRule;
import dev.banister.rule.completeness.DowngradeEmptyRule;
import dev.banister.rule.completeness.DowngradeMissingRule;
import dev.banister.rule.completeness.DroppedObjectNotRecreatedRule;
import dev.banister.rule.completeness.ExtraObjectDroppedRule;
import dev.banister.rule.completeness.LeftoverProgramRule;
import dev.banister.rule.completeness.OneDialectRule;
import dev.banister.rule.completeness.RawSqlRule;
import dev.banister.rule.completeness.UncountableRule;
import dev.banister.rule.constraints.BatchRebuildRule;
import dev.banister.rule.constraints.BatchUnderForeignKeysRule;
import dev.banister.rule.constraints.CheckChangedRule;
import dev.banister.rule.constraints.ForeignKeyOptionsRule;
import dev.banister.rule.constraints.GuessedNameRule;
import dev.banister.rule.constraints.NotNullColumnWithoutDefaultRule;
import dev.banister.rule.constraints.NotNullWithoutBackfillRule;
import dev.banister.rule.constraints.UniqueRestoredRule;
import dev.banister.rule.constraints.UnnamedConstraintRule;
import dev.banister.rule.correctness.ApplicationModelsRule;
import dev.banister.rule.correctness.AttributesDifferRule;
import dev.banister.rule.correctness.IgnoredArgumentRule;
import dev.banister.rule.correctness.IndexDiffersRule;
import dev.banister.rule.correctness.OwnTransactionRule;
import dev.banister.rule.correctness.RenameByCopyRule;
import dev.banister.rule.correctness.RenamedAwayRule;
import dev.banister.rule.correctness.RepeatsUpgradeRule;
import dev.banister.rule.correctness.RuntimeSettingsRule;
import dev.banister.rule.correctness.WrongTargetRule;
import dev.banister.rule.data.DataChangeNotReversedRule;
import dev.banister.rule.data.DeletesEveryRowRule;
import dev.banister.rule.data.DeletesMisfitsRule;
import dev.banister.rule.data.DowngradeDestroysNewDataRule;
import dev.banister.rule.data.SeedRowsLeftRule;
import dev.banister.rule.data.SequenceNotSetRule;
import dev.banister.rule.data.UpgradeDestroysDataRule;
import dev.banister.rule.data.ValuesMergedRule;
import dev.banister.rule.documentation.LossNotExplainedRule;
import dev.banister.rule.documentation.PlaceholderMessageRule;
import dev.banister.rule.documentation.SuppressionWithoutReasonRule;
import dev.banister.rule.graph.AmbiguousMergeRule;
import dev.banister.rule.graph.BrokenGraphRule;
import dev.banister.rule.locks.IndexUnderLockRule;
import dev.banister.rule.locks.RewriteRule;
import dev.banister.rule.order.IndexNeededByKeyRule;
import dev.banister.rule.order.ParentDroppedFirstRule;
import dev.banister.rule.order.ReadsDroppedColumnRule;
import dev.banister.rule.order.SameOrderRule;
import dev.banister.rule.order.TypeInUseRule;
import dev.banister.rule.order.UseAfterDropRule;
import dev.banister.rule.roundtrip.DowngradeStopsRule;
import dev.banister.rule.roundtrip.NothingRanRule;
import dev.banister.rule.roundtrip.SchemaDiffersRule;
import dev.banister.rule.roundtrip.TableUnseededRule;
import dev.banister.rule.roundtrip.UpgradeAgainFailsRule;
import dev.banister.rule.testing.DialectNotExercisedRule;
import dev.banister.rule.testing.NoDowngradeTestRule;
import dev.banister.rule.testing.TestWithoutRowsRule;
import dev.banister.rule.types.CastWithoutUsingRule;
import dev.banister.rule.types.DefaultBlocksTypeRule;
import dev.banister.rule.types.EnumCreatedTwiceRule;
import dev.banister.rule.types.EnumLeftRule;
import dev.banister.rule.types.EnumValueAddedRule;
import dev.banister.rule.types.LabelRemovedRule;
import dev.banister.rule.types.NarrowingRule;
import dev.banister.rule.types.PrecisionLossRule;
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
          new OneDialectRule(),
          new RawSqlRule(),
          new UncountableRule(),
          new LeftoverProgramRule(),
          new DowngradeAloneRule(),
          new WrongTargetRule(),
          new RenameByCopyRule(),
          new AttributesDifferRule(),
          new IndexDiffersRule(),
          new UpgradeAgainFailsRule(),
          new RepeatsUpgradeRule(),
          new RuntimeSettingsRule(),
          new ApplicationModelsRule(),
          new OwnTransactionRule(),
          new IgnoredArgumentRule(),
          new RenamedAwayRule(),
          new DowngradeStopsRule(),
          new SchemaDiffersRule(),
          new ParentDroppedFirstRule(),
          new UseAfterDropRule(),
          new SameOrderRule(),
          new TypeInUseRule(),
          new ReadsDroppedColumnRule(),
          new IndexNeededByKeyRule(),
          new UnnamedConstraintRule(),
          new GuessedNameRule(),
          new ForeignKeyOptionsRule(),
          new CheckChangedRule(),
          new UniqueRestoredRule(),
          new NotNullWithoutBackfillRule(),
          new NotNullColumnWithoutDefaultRule(),
          new BatchRebuildRule(),
          new BatchUnderForeignKeysRule(),
          new TypeDiffersRule(),
          new NarrowingRule(),
          new CastWithoutUsingRule(),
          new DefaultBlocksTypeRule(),
          new EnumLeftRule(),
          new EnumCreatedTwiceRule(),
          new EnumValueAddedRule(),
          new LabelRemovedRule(),
          new PrecisionLossRule(),
          new UpgradeDestroysDataRule(),
          new DowngradeDestroysNewDataRule(),
          new DataChangeNotReversedRule(),
          new DeletesEveryRowRule(),
          new SeedRowsLeftRule(),
          new SequenceNotSetRule(),
          new ValuesMergedRule(),
          new DeletesMisfitsRule(),
          new LossNotExplainedRule(),
          new PlaceholderMessageRule(),
          new SuppressionWithoutReasonRule(),
          new TableUnseededRule(),
          new DialectNotExercisedRule(),
          new NoDowngradeTestRule(),
          new TestWithoutRowsRule(),
          new BrokenGraphRule(),
          new AmbiguousMergeRule(),
          new NothingRanRule(),
          new RewriteRule(),
          new IndexUnderLockRule());

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
