package dev.banister.rule.policy;

import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import dev.banister.rule.Finding;
import dev.banister.rule.Rule;
import dev.banister.rule.Severity;
import dev.banister.sql.Dialect;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a project has decided about its audit, from {@code banister.toml} or {@code
 * [tool.banister]}.
 *
 * @param source name of the file for a reader; empty when there is none
 * @param dialect null: the history's own
 * @param namingConvention by kind; empty: what the project's source says
 * @param rules settings by code
 * @param ignored findings that somebody has accepted
 * @param forwardOnly revisions that are never taken back, or null
 * @param baseline file of findings that were there before, or null
 */
public record Policy(
    String source,
    @Nullable Dialect dialect,
    Map<String, String> namingConvention,
    Map<String, RuleSetting> rules,
    List<Ignored> ignored,
    @Nullable ForwardOnly forwardOnly,
    @Nullable Path baseline) {
  public static final Policy NONE = new Policy("", null, Map.of(), Map.of(), List.of(), null, null);

  public Policy {
    namingConvention = Map.copyOf(namingConvention);
    rules = Map.copyOf(rules);
    ignored = List.copyOf(ignored);
  }

  /**
   * What is decided about one rule.
   *
   * @param severity null for the rule's own
   */
  public record RuleSetting(boolean on, @Nullable Severity severity) {}

  /**
   * Findings that don't count.
   *
   * @param revision null for every revision
   * @param object null for every object
   * @param line of the entry in the file
   */
  public record Ignored(
      String rule,
      @Nullable String revision,
      @Nullable String object,
      String reason,
      @Nullable LocalDate until,
      int line) {
    boolean matches(Finding finding) {
      return finding.rule().equals(rule)
          && (revision == null
              || (finding.revision() != null && finding.revision().text().startsWith(revision)))
          && (object == null || finding.object().equals(object));
    }
  }

  /**
   * The part of a history that is never taken back.
   *
   * @param from first revision of it, or null for the bases
   * @param upTo last revision of it, or null for the heads
   */
  public record ForwardOnly(@Nullable String from, @Nullable String upTo) {
    /** Whether a revision belongs to that part. */
    public boolean covers(RevisionGraph graph, RevisionId id) {
      return (from == null || reaches(graph, from, id, true))
          && (upTo == null || reaches(graph, upTo, id, false));
    }

    private static boolean reaches(
        RevisionGraph graph, String name, RevisionId id, boolean upwards) {
      return graph.resolve(name).stream()
          .anyMatch(
              end ->
                  end.equals(id)
                      || (upwards ? graph.descendants(end) : graph.ancestors(end)).contains(id));
    }
  }

  /** The rules of a run that this policy leaves on. */
  public List<Rule> chosen(List<Rule> all) {
    return all.stream().filter(r -> rules.getOrDefault(r.code(), ON).on()).toList();
  }

  private static final RuleSetting ON = new RuleSetting(true, null);

  /** The finding with the weight that the project gives its rule; documented ones stay light. */
  public Finding weighed(Finding finding) {
    Severity severity = rules.getOrDefault(finding.rule(), ON).severity();
    return severity == null || finding.authorNote() != null
        ? finding
        : finding.withSeverity(severity);
  }
}
