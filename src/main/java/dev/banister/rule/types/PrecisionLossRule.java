package dev.banister.rule.types;

import dev.banister.operation.Direction;
import dev.banister.rule.AuthorNote;
import dev.banister.rule.DeclaredType;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.Tables;
import dev.banister.rule.TypeChange;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a change of type that rounds values or takes their zone or time of day. */
public final class PrecisionLossRule implements Rule {
  @Override
  public String code() {
    return "BN509";
  }

  @Override
  public String id() {
    return "precision-lost";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    if (context.dialect() == Dialect.SQLITE) {
      // SQLite stores what it is given, whatever the column is declared as.
      return List.of();
    }
    return Stream.of(Direction.values())
        .flatMap(d -> TypeChange.of(context, d).stream())
        .filter(c -> Tables.isOlder(context, c.table()))
        .flatMap(c -> loss(c).map(what -> finding(context, c, what)).stream())
        .toList();
  }

  private static Optional<String> loss(TypeChange change) {
    DeclaredType from = change.from();
    DeclaredType to = change.target();
    if (from.isDecimal() && to.isApproximate()) {
      return Optional.of("exact decimals");
    }
    boolean fraction = from.isDecimal() && from.scale() > 0 || from.isApproximate();
    if (fraction
        && (to.isWhole() || to.isDecimal() && to.scale() < from.scale() && from.isDecimal())) {
      return Optional.of("digits after the point");
    }
    if (from.base().equals("timestamp with time zone")
        && to.base().equals("timestamp without time zone")) {
      return Optional.of("the zone, by the session's own");
    }
    boolean hadTime = from.base().startsWith("timestamp") || from.base().equals("datetime");
    if (hadTime && to.base().equals("date")) {
      return Optional.of("the time of day");
    }
    return Optional.empty();
  }

  private Finding finding(RuleContext context, TypeChange change, String what) {
    return new FindingDraft(
            this,
            context,
            change.object(),
            change.object()
                + " loses "
                + what
                + " when it goes from "
                + change.column().type()
                + " to "
                + change.to()
                + ".")
        .at(change.step().direction(), change.step().unit())
        .because(
            change.step().direction() == Direction.UPGRADE
                ? "The downgrade restores the type, not the digits. Keep the old column until nobody goes back."
                : "What the newer release wrote comes back rounded or shifted.")
        .documentedBy(AuthorNote.of(context.script()).orElse(null))
        .finding();
  }
}
