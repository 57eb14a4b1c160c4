package dev.banister.report;

import dev.banister.rehearsal.Growth;
import java.util.List;
import java.util.Locale;

/** Says how long a rollback would take over more rows, for a terminal. */
public final class GrowthText {
  private static final long MANY = 1_000_000;

  public String of(List<Growth> growth) {
    StringBuilder text = new StringBuilder("\nTime of going back, by rows in each table\n");
    if (growth.isEmpty()) {
      text.append("  Could not be measured: the rollback doesn't run through over both numbers.\n");
    }
    growth.forEach(g -> text.append("  ").append(line(g)).append('\n'));
    if (growth.stream().anyMatch(Growth::grows)) {
      text.append("  An estimate along a straight line, on this machine; yours is another.\n");
    }
    return text.toString();
  }

  private static String line(Growth growth) {
    String measured =
        "%s: %s at %s, %s at %s"
            .formatted(
                growth.revision(),
                Words.time(growth.small()),
                number(growth.rows()),
                Words.time(growth.large()),
                number(growth.moreRows()));
    return growth.grows()
        ? measured + ", about " + Words.time(growth.at(MANY)) + " at " + number(MANY)
        : measured + "; does not grow with the rows as far as this shows";
  }

  private static String number(long rows) {
    return String.format(Locale.ROOT, "%,d", rows);
  }
}
