package dev.banister.rule.roundtrip;

import dev.banister.rule.Rule;
import dev.banister.rule.Severity;

/**
 * A table of the revision that no row could be written to, so that nothing is shown of its rows.
 */
public final class TableUnseededRule implements Rule {
  @Override
  public String code() {
    return "BN801";
  }

  @Override
  public String id() {
    return "table-unseeded";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }
}
