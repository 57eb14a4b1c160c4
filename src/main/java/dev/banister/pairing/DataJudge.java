package dev.banister.pairing;

import dev.banister.operation.Operation;
import dev.banister.pairing.ReversalJudge.Finish;
import dev.banister.replay.RevisionReplay;
import java.util.List;
import java.util.Optional;

/** Says what becomes of rows and values, as far as the scripts alone can tell. */
final class DataJudge {
  private final RevisionReplay replay;
  private final Partners partners;

  DataJudge(RevisionReplay replay, Partners partners) {
    this.replay = replay;
    this.partners = partners;
  }

  /** A change of rows in the upgrade. */
  Finish judge(UnitTouches unit, DataChange data, List<UnitTouches> own) {
    if (!own.isEmpty()) {
      return own.stream().allMatch(d -> d.data() == null)
          ? new Finish(
              Reversal.EXACT,
              "The rows go with " + PairWords.object(own.getFirst()) + ", which the upgrade made.")
          : withOwnStatement(data, own.getFirst());
    }
    if (isOfThisUpgrade(data)) {
      return new Finish(Reversal.EXACT, "It fills what the upgrade itself makes or replaces.");
    }
    return switch (data.kind()) {
      case INSERT ->
          new Finish(
              Reversal.MISSING,
              "Nothing in the downgrade takes the rows out of " + data.table() + ".");
      case UPDATE ->
          new Finish(
              Reversal.LOSSY,
              "The former values in "
                  + data.table()
                  + " are overwritten, and nothing brings them back.");
      case DELETE ->
          new Finish(
              Reversal.LOSSY,
              "The rows deleted from " + data.table() + " are gone, and nothing brings them back.");
    };
  }

  private static Finish withOwnStatement(DataChange data, UnitTouches partner) {
    return data.kind() == DataChange.Kind.INSERT
        ? new Finish(
            Reversal.EXACT,
            "Line " + partner.unit().line() + " takes the rows out of " + data.table() + " again.")
        : new Finish(
            Reversal.UNKNOWN,
            "Line "
                + partner.unit().line()
                + " changes "
                + data.table()
                + " too; whether the former values come back shows only in a round trip.");
  }

  /** Whether the rows are in a table or column that did not exist before the upgrade. */
  private boolean isOfThisUpgrade(DataChange data) {
    var table = replay.upgrade().before().table(data.table());
    if (table.isEmpty()) {
      return true;
    }
    boolean replaced =
        partners.upgrade().stream()
            .flatMap(u -> u.touches().stream())
            .anyMatch(t -> t.creates() && t.key().equals(ObjectKey.table(data.table())));
    return replaced
        || (data.kind() == DataChange.Kind.UPDATE
            && !data.columns().isEmpty()
            && data.columns().stream().allMatch(c -> table.get().column(c).isEmpty()));
  }

  /** A column or table that the upgrade drops and the downgrade brings back. */
  Finish judgeDestroyed(UnitTouches unit, List<UnitTouches> own) {
    String object = PairWords.object(unit);
    if (wasMadeHere(unit.unit().operation()) || isCopied(unit.unit().operation())) {
      return new Finish(
          Reversal.EXACT, object + " is temporary here, or its rows are copied before it goes.");
    }
    if (own.isEmpty()) {
      return new Finish(Reversal.EXACT, "It changes nothing that was there before.");
    }
    Optional<Integer> filledAt = filledAgainAt(unit.unit().operation());
    return filledAt.isPresent()
        ? new Finish(
            Reversal.EXACT,
            object + " comes back and is filled again at line " + filledAt.get() + ".")
        : new Finish(
            Reversal.LOSSY, object + " comes back empty: the upgrade destroyed what it held.");
  }

  private boolean wasMadeHere(Operation operation) {
    return switch (operation) {
      case Operation.DropTable o -> replay.upgrade().before().table(o.table().toString()).isEmpty();
      case Operation.DropColumn o ->
          replay
              .upgrade()
              .before()
              .table(o.table().toString())
              .map(t -> t.column(o.column()).isEmpty())
              .orElse(true);
      default -> true;
    };
  }

  private boolean isCopied(Operation operation) {
    return operation instanceof Operation.DropTable drop
        && partners.upgrade().stream()
            .anyMatch(u -> u.data() != null && u.data().reads().contains(drop.table().name()));
  }

  private Optional<Integer> filledAgainAt(Operation operation) {
    return partners.downgrade().stream()
        .filter(d -> d.data() != null && fills(d.data(), operation))
        .map(d -> d.unit().line())
        .findFirst();
  }

  private static boolean fills(DataChange data, Operation operation) {
    return switch (operation) {
      case Operation.DropTable o ->
          data.kind() == DataChange.Kind.INSERT && data.table().equals(o.table().name());
      case Operation.DropColumn o ->
          data.kind() != DataChange.Kind.DELETE
              && data.table().equals(o.table().name())
              && (data.columns().isEmpty() || data.columns().contains(o.column()));
      default -> false;
    };
  }

  /** A change of rows in the downgrade that answers none of the upgrade's. */
  Finish judgeUnpaired(DataChange data) {
    return switch (data.kind()) {
      case INSERT, UPDATE ->
          new Finish(Reversal.EXACT, "It fills " + data.table() + " for the older version.");
      case DELETE ->
          new Finish(Reversal.LOSSY, "It deletes rows of " + data.table() + " on the way down.");
    };
  }
}
