package dev.banister.pairing;

import dev.banister.schema.SchemaDifference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which downgrade units belong to which upgrade unit. */
final class Partners {
  private final List<UnitTouches> up;
  private final List<UnitTouches> down;

  /** Downgrade units by each object that they touch, and by each table that they touch as such. */
  private final Map<ObjectKey, List<UnitTouches>> byObject = new HashMap<>();

  private final Map<String, List<UnitTouches>> byTable = new HashMap<>();

  Partners(List<UnitTouches> up, List<UnitTouches> down) {
    this.up = up;
    this.down = down;
    for (UnitTouches unit : down) {
      for (Touch touch : unit.touches()) {
        ObjectKey key = touch.key();
        addOnce(byObject.computeIfAbsent(key, k -> new ArrayList<>()), unit);
        if (key.kind() == SchemaDifference.Kind.TABLE) {
          addOnce(byTable.computeIfAbsent(key.name(), n -> new ArrayList<>()), unit);
        }
      }
    }
  }

  private static void addOnce(List<UnitTouches> units, UnitTouches unit) {
    if (units.isEmpty() || units.getLast() != unit) {
      units.add(unit);
    }
  }

  List<UnitTouches> upgrade() {
    return up;
  }

  List<UnitTouches> downgrade() {
    return down;
  }

  /** The downgrade units that undo a unit, in order; the closest kind of partner wins. */
  List<UnitTouches> of(UnitTouches unit) {
    Map<Integer, UnitTouches> partners = new TreeMap<>();
    for (Touch touch : unit.touches()) {
      reversing(touch).forEach(d -> partners.put(d.unit().index(), d));
    }
    if (!partners.isEmpty()) {
      return List.copyOf(partners.values());
    }
    List<UnitTouches> undoing = unit.data() == null ? List.of() : undoingData(unit.data());
    return undoing.isEmpty() ? sameIntent(unit) : undoing;
  }

  private List<UnitTouches> reversing(Touch touch) {
    List<UnitTouches> sameObject = byObject.getOrDefault(touch.key(), List.of());
    List<UnitTouches> exact =
        sameObject.stream()
            .filter(d -> d.touches().stream().anyMatch(touch::isReversedBy))
            .toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    if (!sameObject.isEmpty()) {
      return sameObject;
    }
    // An index goes with its table, a constraint with its column's table.
    String table = touch.key().table();
    return table == null ? List.of() : byTable.getOrDefault(table, List.of());
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
