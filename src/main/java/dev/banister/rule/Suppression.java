package dev.banister.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's decision that a finding does not count.
 *
 * @param kind where the decision is written
 * @param reason in the words of whoever decided; empty when none is given
 * @param until the last day on which it holds, or null for always
 * @param place file and line of the decision, for a reader
 */
public record Suppression(Kind kind, String reason, @Nullable LocalDate until, String place) {

  /** Where a decision is written. */
  public enum Kind {
    /** A comment in the script. */
    COMMENT("comment"),
    /** The policy file. */
    POLICY("policy"),
    /** A baseline of findings that were there before. */
    BASELINE("baseline");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  /** {@code suppressed by a comment until 2027-03-31: the column is unused}. */
  public String words() {
    String by =
        switch (kind) {
          case COMMENT -> "suppressed by a comment";
          case POLICY -> "suppressed by the policy";
          case BASELINE -> "known from the baseline";
        };
    return by
        + " at "
        + place
        + (until == null ? "" : " until " + until)
        + (reason.isEmpty() ? "" : ": " + reason);
  }
}
