package dev.banister.report;

import dev.banister.rule.Finding;
import dev.banister.schema.SchemaDifference;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Order and words of findings and differences that every format shares. */
final class FindingWords {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::object);

  private FindingWords() {}

  /** Those of the history first, then by file and line. */
  static List<Finding> byPlace(Collection<Finding> findings) {
    return findings.stream()
        .sorted(
            Comparator.<Finding, Boolean>comparing(f -> f.revision() != null)
                .thenComparing(BY_PLACE))
        .toList();
  }

  /** {@code script, round trip}. */
  static String evidence(Finding finding) {
    return finding.evidence().stream()
        .map(e -> e.id().replace('-', ' '))
        .collect(Collectors.joining(", "));
  }

  /** {@code column invoice.org_id, nullable}. */
  static String object(SchemaDifference difference) {
    String name =
        difference.table() == null
            ? difference.name()
            : difference.table() + "." + difference.name();
    return difference.attribute() == null
        ? difference.kind().word() + " " + name
        : difference.kind().word() + " " + name + ", " + difference.attribute();
  }

  /** One side of a difference. */
  static String shown(@Nullable String text, SchemaDifference difference) {
    if (text != null) {
      return text;
    }
    return difference.attribute() == null ? "not present" : "none";
  }

  /** {@code nullable: NOT NULL -> NULL}, {@code gone}, {@code left behind}. */
  static String change(SchemaDifference difference) {
    if (difference.attribute() == null) {
      return difference.before() == null ? "left behind" : "gone";
    }
    return difference.attribute() + ": " + sides(difference);
  }

  /** {@code NOT NULL -> NULL}. */
  static String sides(SchemaDifference difference) {
    return shown(difference.before(), difference) + " -> " + shown(difference.after(), difference);
  }
}
