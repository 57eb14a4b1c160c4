package dev.banister.report;

import dev.banister.rule.Evidence;
import dev.banister.rule.Finding;
import dev.banister.schema.SchemaDifference;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words for findings and differences that every format shares. */
final class FindingWords {
  private FindingWords() {}

  /** {@code script, round trip}. */
  static String evidence(Finding finding) {
    return words(finding.evidence());
  }

  private static String words(Collection<Evidence> evidence) {
    return evidence.stream().map(e -> e.id().replace('-', ' ')).collect(Collectors.joining(", "));
  }

  static String object(SchemaDifference difference) {
    String name =
        difference.table() == null
            ? difference.name()
            : difference.table() + "." + difference.name();
    return difference.attribute() == null
        ? difference.kind().word() + " " + name
        : difference.kind().word() + " " + name + ", " + difference.attribute();
  }

  static String shown(@Nullable String text, SchemaDifference difference) {
    if (text != null) {
      return text;
    }
    return difference.attribute() == null ? "not present" : "none";
  }
}
