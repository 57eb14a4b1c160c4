package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Counted words, as every format writes them. */
public final class Words {
  private Words() {}

  /** {@code 1 revision}, {@code 2 revisions}. */
  public static String count(long count, String word) {
    return count + " " + (count == 1 ? word : plural(word));
  }

  private static String plural(String word) {
    return word.endsWith("x") || word.endsWith("s") ? word + "es" : word + "s";
  }

  /** {@code one} for 1, else {@code many}. */
  public static String either(long count, String one, String many) {
    return count == 1 ? one : many;
  }

  /** {@code 9 pass, 7 fail, 1 inconclusive, 1 not applicable}. */
  public static String verdicts(AuditResult result) {
    return Arrays.stream(Verdict.values())
        .map(v -> result.count(v) + " " + v.word())
        .collect(Collectors.joining(", "));
  }

  /** {@code 2 errors, 1 warning, 3 suppressed}; empty when there is nothing. */
  public static String severities(Collection<Finding> findings) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = findings.stream().filter(f -> f.weighs(severity)).count();
      if (count > 0) {
        parts.add(count(count, severity.id()));
      }
    }
    long suppressed = findings.stream().filter(f -> f.suppression() != null).count();
    if (suppressed > 0) {
      parts.add(suppressed + " suppressed");
    }
    return String.join(", ", parts);
  }

  /** {@code 12 ms} below ten seconds, {@code 14 s} from there on. */
  public static String time(java.time.Duration time) {
    return time.toSeconds() < 10 ? time.toMillis() + " ms" : time.toSeconds() + " s";
  }

  /** The text ends with a full stop once. */
  public static String sentence(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() || ".!?".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
        ? stripped
        : stripped + ".";
  }
}
