package dev.banister.rule.roundtrip;

import dev.banister.rule.Rule;
import dev.banister.rule.Severity;

/** A difference that the round trip leaves and no rule predicted from the scripts. */
public final class SchemaDiffersRule implements Rule {
  @Override
  public String code() {
    return "BN213";
  }

  @Override
  public String id() {
    return "schema-differs-after-round-trip";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }
}
