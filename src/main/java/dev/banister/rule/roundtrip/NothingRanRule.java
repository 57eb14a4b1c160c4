package dev.banister.rule.roundtrip;

import dev.banister.rule.Rule;
import dev.banister.rule.Severity;

/** A revision that does nothing on the dialect that was rehearsed, so that its way back is open. */
public final class NothingRanRule implements Rule {
  @Override
  public String code() {
    return "BN903";
  }

  @Override
  public String id() {
    return "nothing-ran";
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }
}
