package dev.banister.rehearsal;

import java.util.Locale;

/** The answer for one revision. */
public enum Verdict {
  PASS,
  FAIL,
  INCONCLUSIVE,
  NOT_APPLICABLE;

  /** As in JSON: {@code not_applicable}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As a reader sees it: {@code not applicable}. */
  public String word() {
    return id().replace('_', ' ');
  }
}
