package dev.banister.audit;

import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a reviewer asks of every revision, answered as far as the audit can. */
public final class ReviewChecklist {
  private ReviewChecklist() {}

  /** How an item stands. */
  public enum State {
    YES,
    NO,
    OPEN;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One question with its answer.
   *
   * @param why the rules that say no, or what is open; empty when there is nothing to add
   */
  public record Item(String text, State state, String why) {}

  /** The items in the order in which a reviewer would ask them. */
  public static List<Item> of(RevisionAudit revision) {
    boolean open = revision.verdict() == Verdict.INCONCLUSIVE;
    return List.of(
        byRules(
            revision,
            open,
            "There is a way back, and it is not empty.",
            "BN101",
            "BN102",
            "BN106",
            "BN111"),
        byRules(
            revision,
            open,
            "Whatever the upgrade makes goes, and whatever it drops comes back.",
            "BN103",
            "BN104",
            "BN105",
            "BN107",
            "BN108",
            "BN110",
            "BN505"),
        byRules(
            revision,
            open,
            "It comes back as it was: types, defaults, keys, indexes.",
            "BN203",
            "BN204",
            "BN213",
            "BN403",
            "BN404",
            "BN408",
            "BN501",
            "BN507"),
        byRules(
            revision,
            open,
            "The downgrade runs to its end on the schema it meets.",
            "BN201",
            "BN202",
            "BN205",
            "BN206",
            "BN210",
            "BN211",
            "BN212",
            "BN301",
            "BN302",
            "BN304",
            "BN305",
            "BN306",
            "BN401",
            "BN503",
            "BN504",
            "BN506"),
        byRules(
            revision,
            open,
            "It also runs over rows that only the newer release could write.",
            "BN405",
            "BN406",
            "BN407",
            "BN409",
            "BN502",
            "BN508",
            "BN608"),
        byRules(
            revision,
            open,
            "No value is lost without the author saying so.",
            "BN509",
            "BN601",
            "BN603",
            "BN604",
            "BN605",
            "BN606",
            "BN607",
            "BN701"),
        byRules(
            revision,
            open,
            "It hangs on nothing outside of the script.",
            "BN207",
            "BN208",
            "BN209"),
        byRules(revision, open, "It locks no table for longer than it must.", "BN951", "BN952"),
        byRules(revision, false, "The message says what it is for.", "BN702"),
        rehearsed(revision));
  }

  private static Item byRules(RevisionAudit revision, boolean open, String text, String... rules) {
    Set<String> wanted = Set.of(rules);
    String broken =
        revision.findings().stream()
            .filter(f -> wanted.contains(f.rule()) && f.suppression() == null)
            .filter(f -> f.severity() != Severity.INFO || f.rule().equals("BN702"))
            .map(Finding::rule)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    if (!broken.isEmpty()) {
      return new Item(text, State.NO, broken);
    }
    return open ? new Item(text, State.OPEN, "not determined") : new Item(text, State.YES, "");
  }

  private static Item rehearsed(RevisionAudit revision) {
    String text = "Its round trip was run, with rows.";
    if (revision.roundTrip() == null) {
      return new Item(text, State.NO, "not rehearsed");
    }
    return switch (revision.roundTrip().verdict()) {
      case PASS -> new Item(text, State.YES, "");
      case FAIL -> new Item(text, State.NO, "it failed");
      case INCONCLUSIVE -> new Item(text, State.OPEN, "inconclusive");
      case NOT_APPLICABLE -> new Item(text, State.YES, "nothing to undo");
    };
  }
}
