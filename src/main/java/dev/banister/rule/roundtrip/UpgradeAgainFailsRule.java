package dev.banister.rule.roundtrip;

import dev.banister.rule.Rule;
import dev.banister.rule.Severity;

/** An upgrade that works once and fails or differs the second time; only a round trip shows it. */
public final class UpgradeAgainFailsRule implements Rule {
  @Override
  public String code() {
    return "BN205";
  }

  @Override
  public String id() {
    return "upgrade-again-fails";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }
}
