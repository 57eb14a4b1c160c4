package dev.banister.pairing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which downgrade units belong to which upgrade unit. */
final class Partners {
  private final List<UnitTouches> up;
  private final List<UnitTouches> down;

  Partners(List<UnitTouches> up, List<UnitTouches> down) {
    this.up = up;
    this.down = down;
  }

  List<UnitTouches> upgrade() {
    return up;
  }

  List<UnitTouches> downgrade() {
    return down;
  }

  /** The downgrade units that undo a unit, in order; the closest kind of partner wins. */
  List<UnitTouches> of(UnitTouches unit) {
    Set<UnitTouches> partners = new LinkedHashSet<>();
    for (Touch touch : unit.touches()) {
      partners.addAll(reversing(touch));
    }
    if (partners.isEmpty() && unit.data() != null) {
      partners.addAll(undoingData(unit.data()));
    }
    if (partners.isEmpty()) {
      partners.addAll(sameIntent(unit));
    }
    return partners.stream().sorted((a, b) -> a.unit().index() - b.unit().index()).toList();
  }

  private List<UnitTouches> reversing(Touch touch) {
    List<UnitTouches> exact =
        down.stream().filter(d -> d.touches().stream().anyMatch(touch::isReversedBy)).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    List<UnitTouches> sameObject =
        down.stream().filter(d -> d.touchesExactly(touch.key())).toList();
    if (!sameObject.isEmpty()) {
      return sameObject;
    }
    // An index goes with its table, a constraint with its column's table.
    return down.stream()
        .filter(d -> d.touches().stream().anyMatch(t -> t.key().covers(touch.key())))
        .toList();
  }

  /** Rows written into an object that the upgrade makes go with that object. */
  private List<UnitTouches> undoingData(DataChange data) {
    List<UnitTouches> dropping = down.stream().filter(d -> removesWhatHolds(d, data)).toList();
    if (!dropping.isEmpty()) {
      return dropping;
    }
    return down.stream()
        .filter(d -> d.data() != null && d.data().table().equals(data.table()))
        .filter(d -> answers(data, d.data()))
        .toList();
  }

  private static boolean removesWhatHolds(UnitTouches unit, DataChange data) {
    return unit.touches().stream()
        .filter(Touch::removes)
        .anyMatch(
            t ->
                t.key().equals(ObjectKey.table(data.table()))
                    || (data.kind() == DataChange.Kind.UPDATE
                        && !data.columns().isEmpty()
                        && data.table().equals(t.key().table())
                        && data.columns().equals(java.util.Set.of(t.key().name()))));
  }

  private static boolean answers(DataChange up, DataChange down) {
    return switch (up.kind()) {
      case INSERT -> down.kind() == DataChange.Kind.DELETE;
      case DELETE -> down.kind() == DataChange.Kind.INSERT;
      case UPDATE ->
          down.kind() == DataChange.Kind.UPDATE
              && (down.columns().isEmpty()
                  || up.columns().isEmpty()
                  || down.columns().stream().anyMatch(up.columns()::contains));
    };
  }

  /** Operations that changed nothing here, but mean each other. */
  private List<UnitTouches> sameIntent(UnitTouches unit) {
    return down.stream().filter(d -> Intent.isReversedBy(unit.unit(), d.unit())).toList();
  }
}
