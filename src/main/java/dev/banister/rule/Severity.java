package dev.banister.rule;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
  ERROR,
  WARNING,
  INFO;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
