package dev.banister.ui.findings;

import dev.banister.replay.RevisionReplay;
import dev.banister.rule.Finding;
import dev.banister.schema.Column;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDifference;
import dev.banister.ui.control.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The object of a finding before the upgrade and after the downgrade, as a small table.
 *
 * @param head the object, then the attributes
 * @param before a value for each attribute
 * @param after the same after going back
 */
record Comparison(List<String> head, List<String> before, List<String> after) {
  Comparison {
    head = List.copyOf(head);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Empty when there is nothing to compare. */
  static Optional<Comparison> of(Finding finding, @Nullable RevisionReplay replay) {
    if (finding.differences().isEmpty()) {
      return Optional.empty();
    }
    SchemaDifference first = finding.differences().getFirst();
    if (first.kind() == SchemaDifference.Kind.COLUMN && first.table() != null && replay != null) {
      Optional<Column> before = column(replay.upgrade().before(), first);
      Optional<Column> after = column(replay.downgrade().after(), first);
      if (before.isPresent() && after.isPresent()) {
        return Optional.of(ofColumn(finding, before.get(), after.get()));
      }
    }
    return Optional.of(ofDifferences(finding));
  }

  boolean differs(int attribute) {
    return !before.get(attribute).equals(after.get(attribute));
  }

  private static Optional<Column> column(Schema schema, SchemaDifference difference) {
    return schema
        .table(String.valueOf(difference.table()))
        .flatMap(table -> table.column(difference.name()));
  }

  private static Comparison ofColumn(Finding finding, Column before, Column after) {
    return new Comparison(
        List.of(
            finding.object(),
            Words.of("comparison.type"),
            Words.of("comparison.null"),
            Words.of("comparison.default")),
        values(before),
        values(after));
  }

  private static List<String> values(Column column) {
    return List.of(
        column.type(), column.nullable() ? "NULL" : "NOT NULL", text(column.defaultText()));
  }

  private static Comparison ofDifferences(Finding finding) {
    List<String> head = new ArrayList<>(List.of(finding.object()));
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (SchemaDifference difference : finding.differences()) {
      head.add(difference.attribute() == null ? difference.kind().word() : difference.attribute());
      before.add(text(difference.before()));
      after.add(text(difference.after()));
    }
    return new Comparison(head, before, after);
  }

  private static String text(@Nullable String value) {
    return value == null ? Words.of("pair.none") : value;
  }
}
