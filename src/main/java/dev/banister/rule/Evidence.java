package dev.banister.rule;

import java.util.Locale;

/** What a finding rests on. */
public enum Evidence {
  SCRIPT,
  HISTORY,
  ROUND_TRIP;

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
