package dev.banister.audit;

import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionId;
import dev.banister.rule.Severity;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What only the author of a revision can answer, made from what the audit could not determine. */
public final class AuthorQuestions {
  private static final int MOST_OF_ONE_REVISION = 4;

  private AuthorQuestions() {}

  /**
   * A question.
   *
   * @param line of the script, or 0
   */
  public record Question(RevisionId revision, int line, String text) {}

  /** The questions in the order of the history, each once. */
  public static List<Question> of(AuditResult result) {
    List<Question> all = new ArrayList<>();
    for (RevisionAudit revision : result.revisions()) {
      Map<String, Question> asked = new LinkedHashMap<>();
      losses(revision).forEach(q -> asked.putIfAbsent(q.text(), q));
      ends(revision).forEach(q -> asked.putIfAbsent(q.text(), q));
      if (revision.verdict() == Verdict.INCONCLUSIVE) {
        unknowns(revision).forEach(q -> asked.putIfAbsent(q.text(), q));
      }
      asked.values().stream().limit(MOST_OF_ONE_REVISION).forEach(all::add);
    }
    return List.copyOf(all);
  }

  private static Stream<Question> losses(RevisionAudit revision) {
    return revision.findings().stream()
        .filter(f -> f.rule().equals("BN601") && f.authorNote() == null && f.suppression() == null)
        .map(
            f ->
                new Question(
                    id(revision),
                    f.line(),
                    "Is it meant that what "
                        + f.object()
                        + " holds is lost for good, and where would it be restored from?"));
  }

  private static Stream<Question> ends(RevisionAudit revision) {
    return revision.findings().stream()
        .filter(f -> Set.of("BN101", "BN102", "BN106").contains(f.rule()))
        .filter(f -> f.authorNote() == null && f.severity() != Severity.INFO)
        .map(
            f ->
                new Question(
                    id(revision),
                    f.line(),
                    "Is there really no way back from here, and what is to be done when one is"
                        + " needed?"));
  }

  private static Stream<Question> unknowns(RevisionAudit revision) {
    return revision.unknowns().stream()
        .map(u -> new Question(id(revision), u.span().line(), question(u)));
  }

  private static String question(Unknown unknown) {
    String asked = shortened(unknown.expression().replace("each of ", ""));
    return switch (unknown.origin()) {
      case DATABASE -> "What does " + asked + " give in production at that revision?";
      case APPLICATION, THIRD_PARTY ->
          "What does " + asked + " stand for in the release that this revision belongs to?";
      case ENVIRONMENT -> "How is " + asked + " set where this runs?";
      case UNSUPPORTED -> "What does " + asked + " do here? Banister doesn't follow it.";
    };
  }

  private static String shortened(String expression) {
    return expression.length() <= 80 ? expression : expression.substring(0, 77) + "...";
  }

  private static RevisionId id(RevisionAudit revision) {
    return revision.script().revision().id();
  }
}
