package dev.banister.pairing;

import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.replay.NotFollowed;
import dev.banister.replay.RevisionReplay;
import dev.banister.schema.SchemaDifference;
import dev.banister.schema.Table;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how well a unit is undone, from what the round trip leaves of the objects it changed. */
final class ReversalJudge {
  private final RevisionReplay replay;
  private final Partners partners;
  private final DataJudge dataJudge;
  private final CutShort cutShort;

  ReversalJudge(RevisionReplay replay, Partners partners, CutShort cutShort) {
    this.replay = replay;
    this.partners = partners;
    this.cutShort = cutShort;
    this.dataJudge = new DataJudge(replay, partners);
  }

  /** The pair of an upgrade unit with those that undo it. */
  Pair judge(UnitTouches unit, List<UnitTouches> own) {
    List<SchemaDifference> left = leftBy(unit, own);
    Finish finish = finish(unit, own, left);
    return new Pair(
        List.of(unit.unit().index()),
        own.stream().map(d -> d.unit().index()).toList(),
        finish.reversal(),
        PairWords.object(unit),
        finish.reason(),
        left,
        rebuilt(unit, own, left),
        false);
  }

  /** The pair of a downgrade unit that undoes nothing of the upgrade. */
  Pair judgeUnpaired(UnitTouches unit) {
    List<SchemaDifference> left = leftByDowngrade(unit);
    return new Pair(
        List.of(),
        List.of(unit.unit().index()),
        unpairedFinish(unit, left).reversal(),
        PairWords.object(unit),
        unpairedFinish(unit, left).reason(),
        left,
        rebuilt(unit, List.of(), left),
        false);
  }

  private Finish finish(UnitTouches unit, List<UnitTouches> own, List<SchemaDifference> left) {
    String doubt = doubt(unit, own, left);
    if (doubt != null) {
      return new Finish(Reversal.UNKNOWN, doubt);
    }
    String refusal =
        own.stream().map(UnitTouches::refusal).filter(r -> r != null).findFirst().orElse(null);
    // What was made and is not undone is a fact, however the upgrade would have gone on.
    String cut = refusal != null ? cutShort.reason() : cutShort.downgrade();
    if (cut != null && (refusal != null || !left.isEmpty())) {
      return new Finish(Reversal.UNKNOWN, cut);
    }
    if (refusal != null) {
      return new Finish(Reversal.WRONG, "The downgrade stops here: " + refusal);
    }
    if (!left.isEmpty()) {
      return new Finish(
          own.isEmpty() ? Reversal.MISSING : Reversal.WRONG, PairWords.left(left.getFirst()));
    }
    if (unit.data() != null) {
      return dataJudge.judge(unit, unit.data(), own);
    }
    if (Intent.destroysData(unit.unit().operation())) {
      return dataJudge.judgeDestroyed(unit, own);
    }
    return new Finish(Reversal.EXACT, PairWords.exact(unit, own));
  }

  private Finish unpairedFinish(UnitTouches unit, List<SchemaDifference> left) {
    if (cutShort.upgrade() != null && (unit.refusal() != null || !left.isEmpty())) {
      return new Finish(Reversal.UNKNOWN, cutShort.upgrade());
    }
    if (left.stream().anyMatch(this::isOfNoMigration)) {
      return new Finish(
          Reversal.UNKNOWN,
          "No migration makes "
              + PairWords.object(unit)
              + ", so whether the upgrade does, through the application, is not known.");
    }
    if (left.stream().anyMatch(this::isUncertain)) {
      return new Finish(
          Reversal.UNKNOWN,
          "Something about " + PairWords.object(unit) + " is not known, so neither is this.");
    }
    if (unit.refusal() != null) {
      return new Finish(Reversal.WRONG, "The downgrade stops here: " + unit.refusal());
    }
    if (!unit.unit().recorded().isDetermined() || unit.uncertain()) {
      return new Finish(Reversal.UNKNOWN, PairWords.unknown(unit));
    }
    if (!left.isEmpty()) {
      return new Finish(Reversal.WRONG, PairWords.extra(left.getFirst()));
    }
    if (unit.data() != null) {
      return dataJudge.judgeUnpaired(unit.data());
    }
    return new Finish(Reversal.EXACT, "It leaves nothing behind that the upgrade hadn't met.");
  }

  /** Why nothing can be said, or null. */
  private @Nullable String doubt(
      UnitTouches unit, List<UnitTouches> own, List<SchemaDifference> left) {
    List<UnitTouches> all = Stream.concat(Stream.of(unit), own.stream()).toList();
    for (UnitTouches each : all) {
      if (each.uncertain() || !each.unit().recorded().unknowns().isEmpty() || isRepeated(each)) {
        return PairWords.unknown(each);
      }
    }
    Set<String> conditions = conditions(unit);
    for (UnitTouches partner : own) {
      if (!conditions(partner).equals(conditions)) {
        return PairWords.unknown(conditions.isEmpty() ? partner : unit);
      }
    }
    if (own.isEmpty() && !conditions.isEmpty()) {
      return PairWords.unknown(unit);
    }
    return left.stream().anyMatch(this::isUncertain)
        ? "Something before this point could not be followed, so the state of "
            + PairWords.object(unit)
            + " is not known."
        : null;
  }

  private static boolean isRepeated(UnitTouches unit) {
    return unit.unit().recorded().repeated()
        || (unit.unit().operation() instanceof Operation.UndeterminedOperation);
  }

  private static Set<String> conditions(UnitTouches unit) {
    RecordedOperation recorded = unit.unit().recorded();
    Set<String> expressions = new TreeSet<>();
    recorded.conditions().stream().map(Unknown::expression).forEach(expressions::add);
    return expressions;
  }

  /** A table that only the downgrade speaks of, so that nothing shows who makes it. */
  private boolean isOfNoMigration(SchemaDifference difference) {
    return difference.kind() == SchemaDifference.Kind.TABLE
        && difference.attribute() == null
        && difference.after() == null
        && replay.upgrade().before().table(difference.name()).filter(Table::assumed).isPresent();
  }

  /** Whether a table is made in this revision from arguments that are not known. */
  private boolean isMadeFromUnknown(SchemaDifference difference) {
    return Stream.concat(partners.upgrade().stream(), partners.downgrade().stream())
        .filter(u -> !u.unit().recorded().unknowns().isEmpty())
        .anyMatch(
            u ->
                u.unit().operation() instanceof Operation.CreateTable create
                    && create.table().name().toString().equals(difference.table()));
  }

  private boolean isUncertain(SchemaDifference difference) {
    return isMadeFromUnknown(difference) || NotFollowed.touches(replay.uncertain(), difference);
  }

  /** What of the round trip's differences an upgrade unit or its partners answer for. */
  private List<SchemaDifference> leftBy(UnitTouches unit, List<UnitTouches> own) {
    Set<SchemaDifference> left = new LinkedHashSet<>();
    for (SchemaDifference difference : replay.differences()) {
      if (answersFor(unit, difference)
          || own.stream().anyMatch(d -> spoils(d, difference) && isNobodyElses(difference))) {
        left.add(difference);
      }
    }
    return new ArrayList<>(left);
  }

  private static boolean answersFor(UnitTouches unit, SchemaDifference difference) {
    ObjectKey key = ObjectKey.of(difference);
    return Stream.concat(unit.touches().stream(), unit.sideEffects().stream())
        .anyMatch(t -> t.key().equals(key) && isSameAspect(t, difference));
  }

  /** Whether a touch and a difference speak of the same side of one object. */
  private static boolean isSameAspect(Touch touch, SchemaDifference difference) {
    if (difference.attribute() == null) {
      return difference.before() == null ? touch.creates() : touch.removes();
    }
    return touch.change().attribute() == null
        || difference.attribute().equals(touch.change().attribute());
  }

  private static boolean spoils(UnitTouches partner, SchemaDifference difference) {
    ObjectKey key = ObjectKey.of(difference);
    return Stream.concat(partner.touches().stream(), partner.sideEffects().stream())
        .anyMatch(t -> t.key().equals(key));
  }

  private boolean isNobodyElses(SchemaDifference difference) {
    return partners.upgrade().stream().noneMatch(u -> answersFor(u, difference));
  }

  private List<SchemaDifference> leftByDowngrade(UnitTouches unit) {
    return replay.differences().stream().filter(d -> spoils(unit, d) && isNobodyElses(d)).toList();
  }

  private static List<SchemaDifference> rebuilt(
      UnitTouches unit, List<UnitTouches> own, List<SchemaDifference> left) {
    List<UnitTouches> all = Stream.concat(Stream.of(unit), own.stream()).toList();
    return left.stream()
        .filter(d -> all.stream().noneMatch(u -> u.touchesExactly(ObjectKey.of(d))))
        .toList();
  }

  /** A reversal with its reason. */
  record Finish(Reversal reversal, String reason) {}
}
