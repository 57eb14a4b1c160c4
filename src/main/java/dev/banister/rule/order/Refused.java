package dev.banister.rule.order;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationTarget;
import dev.banister.operation.OperationUnit;
import dev.banister.replay.Effect;
import dev.banister.rule.RuleContext;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDiff;
import dev.banister.schema.SchemaDifference;
import java.util.ArrayList;
import java.util.List;

/**
 * A downgrade operation that cannot work on the schema it meets.
 *
 * @param wasDroppedBefore true when an earlier operation of the same downgrade took its object away
 */
public record Refused(OperationUnit unit, Effect effect, boolean wasDroppedBefore) {

  /** The first one of a revision; what follows it never runs. Empty when uncertain. */
  public static List<Refused> in(RuleContext context) {
    List<Refused> refused = new ArrayList<>();
    boolean upgraded =
        context.stream(Direction.UPGRADE).end() instanceof OperationStream.Completed
            && context.replay().upgrade().effects().stream().allMatch(e -> e.refusal() == null);
    if (!upgraded) {
      // What an upgrade that did not come to its end would still have made is not known.
      return refused;
    }
    List<Effect> effects = context.replay().downgrade().effects();
    for (OperationUnit unit : context.units(Direction.DOWNGRADE)) {
      Effect effect = unit.position() < effects.size() ? effects.get(unit.position()) : null;
      if (effect == null || effect.notFollowed() != null || !unit.recorded().isDetermined()) {
        break;
      }
      if (effect.refusal() != null) {
        refused.add(new Refused(unit, effect, wasDropped(context, unit, effect)));
        break;
      }
    }
    return refused;
  }

  /** What the operation is about; for SQL text, what the refusal names. */
  public String object() {
    String target = OperationTarget.of(unit.operation());
    return target.isEmpty()
        ? String.valueOf(effect.refusal())
            .replaceFirst("(?: exists)?(?: already)?\\.$", "")
            .replaceFirst("^.* ", "")
        : target;
  }

  /** Why it cannot work, as far as that has a rule of its own. */
  public RefusalCause cause(RuleContext context) {
    return new RefusalCauses(context).of(this);
  }

  private static boolean wasDropped(RuleContext context, OperationUnit unit, Effect effect) {
    Schema start = context.replay().downgrade().before();
    String target = OperationTarget.of(unit.operation());
    String table = target.contains(".") ? target.substring(0, target.indexOf('.')) : target;
    return SchemaDiff.between(start, effect.before(), context.dialect()).stream()
        .filter(d -> d.after() == null && d.attribute() == null)
        .anyMatch(d -> isMeant(d, target, table, start));
  }

  private static boolean isMeant(SchemaDifference gone, String target, String table, Schema start) {
    if (gone.kind() == SchemaDifference.Kind.TABLE) {
      return gone.name().equals(table)
          || start.table(gone.name()).map(t -> t.indexes().containsKey(target)).orElse(false)
          || start
              .table(gone.name())
              .map(t -> t.foreignKeys().stream().anyMatch(f -> target.equals(f.name())))
              .orElse(false);
    }
    return target.equals(gone.name()) || target.equals(gone.table() + "." + gone.name());
  }
}
