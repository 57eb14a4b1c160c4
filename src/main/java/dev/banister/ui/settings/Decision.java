package dev.banister.ui.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decided about a finding. It never changes a verdict.
 *
 * @param reason empty for {@code TO_FIX}
 * @param until ISO date up to which the risk is accepted, or null for no end
 * @param sha256 of the script as it was then
 * @param at epoch milliseconds
 */
public record Decision(
    Kind kind, String reason, @Nullable String until, String author, long at, String sha256) {

  /** The words of a decision; without one a finding is open. */
  public enum Kind {
    TO_FIX,
    RISK_ACCEPTED;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
