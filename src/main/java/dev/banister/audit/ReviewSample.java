package dev.banister.audit;

import dev.banister.operation.OperationUnit;
import dev.banister.pairing.DataChanges;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The revisions to look at when there is time for a few only: some of every kind of risk and of
 * every kind of operation, the same again for the same seed.
 */
public final class ReviewSample {
  private static final int FEWEST = 6;
  private static final int MOST = 20;

  private ReviewSample() {}

  /**
   * A revision that was drawn.
   *
   * @param stratum from which it was drawn: {@code fails, schema and data}
   */
  public record Pick(RevisionAudit revision, String stratum) {}

  /** The picks, those of the highest risk first. */
  public static List<Pick> of(AuditResult result) {
    int wanted = Math.clamp(result.revisions().size() / 10, FEWEST, MOST);
    Map<String, Deque<RevisionAudit>> strata = strata(result);
    List<Pick> picks = new ArrayList<>();
    while (picks.size() < wanted && strata.values().stream().anyMatch(s -> !s.isEmpty())) {
      for (Map.Entry<String, Deque<RevisionAudit>> stratum : strata.entrySet()) {
        if (picks.size() < wanted && !stratum.getValue().isEmpty()) {
          picks.add(new Pick(stratum.getValue().poll(), stratum.getKey()));
        }
      }
    }
    return List.copyOf(picks);
  }

  /** Each stratum in the order that the seed gives it, the riskiest stratum first. */
  private static Map<String, Deque<RevisionAudit>> strata(AuditResult result) {
    Map<String, Deque<RevisionAudit>> strata = new LinkedHashMap<>();
    long seed = result.options().seed();
    List<RevisionAudit> shuffled =
        result.revisions().stream()
            .filter(r -> r.verdict() != Verdict.NOT_APPLICABLE)
            .sorted(
                Comparator.<RevisionAudit>comparingInt(r -> risk(r).ordinal())
                    .thenComparing(ReviewSample::kind)
                    .thenComparing(r -> draw(seed, r)))
            .toList();
    shuffled.forEach(
        r ->
            strata.computeIfAbsent(risk(r).words + ", " + kind(r), s -> new ArrayDeque<>()).add(r));
    return strata;
  }

  private enum Risk {
    LOSES("loses data"),
    FAILS("fails"),
    OPEN("inconclusive"),
    WARNED("has warnings"),
    CLEAN("passes");

    private final String words;

    Risk(String words) {
      this.words = words;
    }
  }

  private static Risk risk(RevisionAudit revision) {
    if (revision.findings().stream()
        .anyMatch(f -> f.rule().equals("BN601") && f.weighs(Severity.ERROR))) {
      return Risk.LOSES;
    }
    return switch (revision.verdict()) {
      case FAIL -> Risk.FAILS;
      case INCONCLUSIVE -> Risk.OPEN;
      case PASS, NOT_APPLICABLE ->
          revision.findings().stream().anyMatch(f -> f.weighs(Severity.WARNING))
              ? Risk.WARNED
              : Risk.CLEAN;
    };
  }

  private static String kind(RevisionAudit revision) {
    if (revision.recording() == null) {
      return "not recorded";
    }
    DataChanges changes = new DataChanges();
    boolean data = false;
    boolean schema = false;
    for (OperationUnit unit : revision.recording().upgrade().units()) {
      boolean rows = changes.of(unit.operation()).isPresent();
      data |= rows;
      schema |= !rows;
    }
    return data && schema ? "schema and data" : data ? "data alone" : "schema alone";
  }

  /** A number that hangs on the seed and the revision alone, not on what else is in the history. */
  private static String draw(long seed, RevisionAudit revision) {
    try {
      byte[] text =
          (seed + "/" + revision.script().revision().id().text()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
