package dev.banister.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The last day of a decision, written as a day or as a month. */
public final class Expiry {
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  private Expiry() {}

  /** {@code 2027-03} lasts until the 31st; empty when it is neither a month nor a day. */
  public static Optional<LocalDate> of(String text) {
    try {
      return Optional.of(
          MONTH.matcher(text).matches()
              ? YearMonth.parse(text).atEndOfMonth()
              : LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
