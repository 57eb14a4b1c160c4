package dev.banister.report;

import java.time.ZoneId;
import java.util.List;

/**
 * What goes into a report.
 *
 * @param title shown on the first page
 * @param preparedBy the name typed by the person who exports, empty when none
 * @param includeExact whether revisions without findings get their own page
 * @param includeSource whether the operations are shown with their source lines
 * @param zone for the times in it
 * @param leftOut ids of sections to leave out: {@code revisions}, {@code losses}, {@code hashes}…
 */
public record ReportOptions(
    String title,
    String preparedBy,
    boolean includeExact,
    boolean includeSource,
    ZoneId zone,
    List<String> leftOut) {
  public ReportOptions {
    leftOut = List.copyOf(leftOut);
  }

  public static ReportOptions of(String title) {
    return new ReportOptions(title, "", true, true, ZoneId.systemDefault(), List.of());
  }
}
