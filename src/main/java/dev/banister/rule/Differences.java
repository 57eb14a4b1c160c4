package dev.banister.rule;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationUnit;
import dev.banister.pairing.Pair;
import dev.banister.pairing.Reversal;
import dev.banister.schema.SchemaDifference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The differences that a revision's pairs leave, each once, with the pair that answers for it. */
public final class Differences {
  private Differences() {}

  /** One difference with its pair. */
  public record Left(SchemaDifference difference, Pair pair) {
    public String object() {
      return difference.kind() == SchemaDifference.Kind.COLUMN
          ? difference.table() + "." + difference.name()
          : difference.name();
    }
  }

  public static List<Left> of(RuleContext context, Predicate<Left> wanted) {
    List<Left> all = new ArrayList<>();
    Set<SchemaDifference> seen = new LinkedHashSet<>();
    for (Pair pair : context.pairing().pairs()) {
      if (pair.reversal() == Reversal.UNKNOWN) {
        continue;
      }
      for (SchemaDifference difference : pair.differences()) {
        Left left = new Left(difference, pair);
        if (wanted.test(left) && seen.add(difference)) {
          all.add(left);
        }
      }
    }
    return all;
  }

  public static boolean hasDowngrade(RuleContext context) {
    return !context.units(Direction.DOWNGRADE).isEmpty();
  }

  /** A draft that stands at the operation to be mended, or at the function that lacks one. */
  public static FindingDraft draft(Rule rule, RuleContext context, Left left, String message) {
    FindingDraft draft =
        new FindingDraft(rule, context, left.object(), message)
            .showing(List.of(left.difference()))
            .repairedBy(new Repair(context).of(left.difference()));
    List<OperationUnit> down = context.downgradeUnits(left.pair());
    return down.isEmpty()
        ? draft.atFunction(Direction.DOWNGRADE)
        : draft.at(Direction.DOWNGRADE, down.getFirst());
  }
}
