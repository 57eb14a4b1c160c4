package dev.banister.report;

import java.util.Locale;

/** A form in which the audit can be handed over. */
public enum ReportFormat {
  TEXT,
  PDF,
  HTML,
  MARKDOWN,
  JSON,
  SARIF,
  JUNIT,
  GITLAB,
  GITHUB;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
