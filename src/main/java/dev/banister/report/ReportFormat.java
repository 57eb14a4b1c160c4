package dev.banister.report;

import java.util.Locale;

/** A form in which the audit can be handed over. */
public enum ReportFormat {
  TEXT,
  PDF,
  HTML,
  MARKDOWN,
  JSON;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
