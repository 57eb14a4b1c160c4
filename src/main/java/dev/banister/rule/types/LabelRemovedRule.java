package dev.banister.rule.types;

import dev.banister.operation.Direction;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.Tables;
import dev.banister.rule.TypeChange;
import dev.banister.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds a label that leaves an enumeration on the way down while rows may have it. */
public final class LabelRemovedRule implements Rule {
  @Override
  public String code() {
    return "BN508";
  }

  @Override
  public String id() {
    return "enum-label-removed-in-use";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    return TypeChange.of(context, Direction.DOWNGRADE).stream()
        .filter(c -> Tables.isOlder(context, c.table()) && !c.isPrepared(context) && !mapsValues(c))
        .filter(c -> !removed(c).isEmpty())
        .map(
            c ->
                new FindingDraft(
                        this,
                        context,
                        c.object(),
                        c.object()
                            + " loses "
                            + String.join(", ", removed(c))
                            + ", which rows may have by then.")
                    .at(Direction.DOWNGRADE, c.step().unit())
                    .because(
                        "On such a row the downgrade stops, or MySQL empties the value. Decide in the script what"
                            + " becomes of it first.")
                    .repairedBy(
                        "op.execute(\"UPDATE "
                            + c.table()
                            + " SET "
                            + c.column().name()
                            + " = ... WHERE "
                            + c.column().name()
                            + " IN ("
                            + quoted(removed(c))
                            + ")\")")
                    .finding())
        .toList();
  }

  private static boolean mapsValues(TypeChange change) {
    return change.using()
        && change
            .alter()
            .options()
            .get("postgresql_using")
            .toString()
            .toLowerCase(Locale.ROOT)
            .contains("case");
  }

  private static List<String> removed(TypeChange change) {
    List<String> before = labels(change, change.column().type(), change.step().before());
    List<String> now = change.alter().type() == null ? List.of() : change.alter().type().labels();
    return now.isEmpty() ? List.of() : before.stream().filter(l -> !now.contains(l)).toList();
  }

  private static List<String> labels(TypeChange change, String type, Schema schema) {
    List<String> own = change.from().labels();
    return own.isEmpty() ? schema.enums().getOrDefault(type.replace("\"", ""), List.of()) : own;
  }

  private static String quoted(List<String> labels) {
    return labels.stream()
        .map(l -> "'" + l.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }
}
