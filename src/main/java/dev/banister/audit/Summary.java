package dev.banister.audit;

import dev.banister.audit.AuditResult.Area;
import dev.banister.audit.AuditResult.Recommendation;
import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionId;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Answers the five questions from the figures of the revisions. */
final class Summary {
  private final List<RevisionAudit> revisions;
  private final List<Finding> historyFindings;
  private final List<RevisionAudit> applicable;

  Summary(List<RevisionAudit> revisions, List<Finding> historyFindings) {
    this.revisions = revisions;
    this.historyFindings = historyFindings;
    this.applicable =
        revisions.stream().filter(r -> r.verdict() != Verdict.NOT_APPLICABLE).toList();
  }

  List<Area> areas() {
    return List.of(completeness(), correctness(), testing(), dataHandling(), documentation());
  }

  private Area completeness() {
    int good = count(applicable, Summary::isComplete);
    return new Area(
        "Completeness",
        "Does each upgrade() have a downgrade(), not empty, not partial?",
        good,
        applicable.size(),
        sentence(good, applicable.size(), "has a complete downgrade", "have a complete downgrade"));
  }

  private static boolean isComplete(RevisionAudit revision) {
    return revision.verdict() != Verdict.INCONCLUSIVE && !hasError(revision, "BN1");
  }

  private Area correctness() {
    int good =
        count(
            applicable,
            r ->
                r.verdict() != Verdict.INCONCLUSIVE
                    && !hasError(r, "BN2")
                    && !hasError(r, "BN3")
                    && !hasError(r, "BN4")
                    && !hasError(r, "BN5"));
    return new Area(
        "Correctness",
        "Is each downgrade the exact inverse?",
        good,
        applicable.size(),
        sentence(good, applicable.size(), "comes back exactly", "come back exactly"));
  }

  private Area testing() {
    int good = count(applicable, Summary::isRehearsed);
    return new Area(
        "Testing",
        "Was each downgrade run, with rows as they are after the upgrade?",
        good,
        applicable.size(),
        (good == 0
                ? "No round trip was run; what is said here rests on the scripts alone."
                : sentence(good, applicable.size(), "was run to its end", "were run to their end"))
            + ownTests());
  }

  /** What the project's own tests add to that, as far as they could be read. */
  private String ownTests() {
    return historyFindings.stream()
        .filter(f -> f.rule().equals("BN803") || f.rule().equals("BN804"))
        .findFirst()
        .map(f -> " " + f.message())
        .orElse("");
  }

  private Area dataHandling() {
    List<RevisionAudit> losing = applicable.stream().filter(r -> hasLoss(r)).toList();
    int good = count(losing, r -> !hasError(r, "BN6"));
    return new Area(
        "Data handling",
        "Is what gets lost recoverable, or at least written down?",
        good,
        losing.size(),
        losing.isEmpty()
            ? "No revision destroys data that was there before."
            : sentence(
                good,
                losing.size(),
                "that destroys data backs it up or says so",
                "that destroy data back it up or say so"));
  }

  private Area documentation() {
    int good = count(revisions, r -> isDescribed(r) && !hasRule(r, "BN106", "BN701", "BN703"));
    return new Area(
        "Documentation",
        "Does each revision say what it is for and what it can't undo?",
        good,
        revisions.size(),
        sentence(
            good,
            revisions.size(),
            "says what it is for and what it can't undo",
            "say what they are for and what they can't undo"));
  }

  private static boolean isDescribed(RevisionAudit revision) {
    String message = revision.script().revision().message().strip();
    return !message.isEmpty() && !message.equalsIgnoreCase("empty message");
  }

  static boolean isRehearsed(RevisionAudit revision) {
    return revision.roundTrip() != null
        && (revision.roundTrip().verdict() == Verdict.PASS
            || revision.roundTrip().verdict() == Verdict.FAIL);
  }

  private static boolean hasLoss(RevisionAudit revision) {
    return revision.findings().stream()
        .anyMatch(f -> f.rule().startsWith("BN6") && !f.rule().equals("BN602"));
  }

  private static boolean hasError(RevisionAudit revision, String group) {
    return revision.findings().stream()
        .anyMatch(f -> f.weighs(Severity.ERROR) && f.rule().startsWith(group));
  }

  private static int count(List<RevisionAudit> list, Predicate<RevisionAudit> good) {
    return (int) list.stream().filter(good).count();
  }

  private static String sentence(int good, int of, String one, String many) {
    return good + " of " + of + (of == 1 ? " revision " + one : " revisions " + many) + ".";
  }

  /** What stands, from the figures. */
  List<String> implemented() {
    List<String> sentences = new ArrayList<>();
    add(sentences, applicable, Summary::isComplete, "have a complete downgrade");
    add(sentences, applicable, r -> r.verdict() == Verdict.PASS, "come back without a trace");
    add(sentences, applicable, Summary::isRehearsed, "were proved by a round trip");
    add(sentences, revisions, Summary::isDescribed, "say in their message what they are for");
    add(
        sentences,
        applicable,
        r -> r.findings().stream().anyMatch(f -> f.suppression() != null),
        "have findings that somebody has accepted, with a reason or a baseline");
    add(
        sentences,
        applicable,
        r -> r.findings().stream().anyMatch(f -> f.authorNote() != null),
        "have a loss or a refusal that the author explains");
    return sentences;
  }

  /** What lacks, from the figures. */
  List<String> missing() {
    List<String> sentences = new ArrayList<>();
    historyFindings.stream()
        .filter(f -> f.severity() != Severity.INFO && f.suppression() == null)
        .forEach(f -> sentences.add(f.message()));
    add(sentences, applicable, r -> hasError(r, "BN1"), "lack a downgrade or a part of it");
    add(
        sentences,
        applicable,
        r -> hasError(r, "BN2") || hasError(r, "BN3") || hasError(r, "BN4") || hasError(r, "BN5"),
        "don't come back as they were");
    add(sentences, applicable, r -> hasError(r, "BN6"), "destroy data that nothing brings back");
    add(
        sentences,
        applicable,
        r -> r.verdict() == Verdict.INCONCLUSIVE,
        "could not be judged to the end");
    add(sentences, applicable, r -> !isRehearsed(r), "were not proved by a round trip");
    return sentences;
  }

  private static void add(
      List<String> sentences,
      List<RevisionAudit> list,
      Predicate<RevisionAudit> wanted,
      String many) {
    int count = count(list, wanted);
    if (count > 0) {
      sentences.add(count + " of " + list.size() + " revisions " + many + ".");
    }
  }

  /** What to do, in the order of the risk that it removes. */
  List<Recommendation> recommendations() {
    List<Recommendation> all = new ArrayList<>();
    recommend(
        all,
        "Save what these upgrades destroy, or write down that it is lost.",
        r -> hasError(r, "BN6"));
    recommend(
        all,
        "Mend these downgrades: they change rows that they should leave alone.",
        r -> hasRule(r, "BN202", "BN409", "BN604", "BN607"));
    recommend(
        all,
        "Mend these downgrades: they stop before their end.",
        r ->
            hasRule(
                r, "BN101", "BN201", "BN206", "BN211", "BN212", "BN301", "BN302", "BN304", "BN305",
                "BN306", "BN401", "BN406", "BN407", "BN503", "BN504", "BN506"));
    recommend(
        all,
        "Mend these downgrades: they leave another schema than there was.",
        r ->
            hasRule(
                r, "BN102", "BN103", "BN104", "BN105", "BN107", "BN108", "BN110", "BN203", "BN204",
                "BN205", "BN210", "BN213", "BN403", "BN404", "BN408", "BN501", "BN505", "BN507"));
    recommend(
        all,
        "Prepare these for rows that only the newer release can write.",
        r -> hasRule(r, "BN405", "BN502", "BN508", "BN509", "BN606", "BN608"));
    recommend(
        all,
        "Decide by hand what could not be determined for these.",
        r -> r.verdict() == Verdict.INCONCLUSIVE);
    recommend(
        all,
        "Rehearse these before the next release.",
        r -> r.verdict() != Verdict.NOT_APPLICABLE && !isRehearsed(r));
    historyFindings.stream()
        .filter(f -> f.rule().equals("BN803") && f.suppression() == null)
        .findFirst()
        .ifPresent(
            f ->
                all.add(
                    new Recommendation(
                        "Let a test or the pipeline run every downgrade, over rows.", List.of())));
    recommend(
        all,
        "Cut these loose from settings and models of the application.",
        r -> hasRule(r, "BN207", "BN208", "BN209"));
    recommend(
        all,
        "Plan these for a quiet hour: they lock tables on the way down.",
        r -> hasRule(r, "BN951", "BN952"));
    recommend(
        all,
        "Say in the script what is lost, or why there is no way back.",
        r -> hasRule(r, "BN106", "BN701"));
    return all;
  }

  private static boolean hasRule(RevisionAudit revision, String... codes) {
    List<String> wanted = List.of(codes);
    return revision.findings().stream()
        .anyMatch(
            f ->
                f.severity() != Severity.INFO
                    && f.suppression() == null
                    && wanted.contains(f.rule()));
  }

  private void recommend(
      List<Recommendation> all, String text, Predicate<RevisionAudit> concerned) {
    List<RevisionId> ids =
        revisions.stream().filter(concerned).map(r -> r.script().revision().id()).toList();
    if (!ids.isEmpty()) {
      all.add(new Recommendation(text, ids));
    }
  }
}
