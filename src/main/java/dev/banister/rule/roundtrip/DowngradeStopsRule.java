package dev.banister.rule.roundtrip;

import dev.banister.rule.Rule;
import dev.banister.rule.Severity;

/** A downgrade that stops when it is really run. */
public final class DowngradeStopsRule implements Rule {
  @Override
  public String code() {
    return "BN212";
  }

  @Override
  public String id() {
    return "downgrade-stops";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }
}
