package dev.banister.ui.review.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists the downgrade last to first and puts partners on one row, with fillers under the shorter
 * side. Blocks that are undone in the wrong order can't all share a row: the longest run that is in
 * order does, the ribbons of the others cross.
 */
final class MirroredLayout {

  private static final int NOWHERE = -1;

  private final List<Block> upgrade;
  private final List<Entry> entries;
  private final List<Join> unasked;

  /** Only the bodies take part; both heads are already there. */
  MirroredLayout(FunctionBlocks upgrade, FunctionBlocks downgrade, List<Join> joins) {
    this.upgrade = upgrade.body();
    this.unasked = joins.stream().filter(join -> join.upgrade() == null).toList();
    this.entries = entries(downgrade, joins);
  }

  void fill(SideBuilder left, SideBuilder right) {
    int next = 0;
    for (Entry entry : entries) {
      if (entry.anchored) {
        while (next < entry.partner) {
          left.add(upgrade.get(next++));
        }
        left.padTo(right.size());
        right.padTo(left.size());
      }
      entry.addTo(left, right);
    }
    while (next < upgrade.size()) {
      left.add(upgrade.get(next++));
    }
    left.padTo(right.size());
    right.padTo(left.size());
  }

  private List<Entry> entries(FunctionBlocks downgrade, List<Join> joins) {
    Map<Place, Integer> blockOf = new HashMap<>();
    for (int i = 0; i < upgrade.size(); i++) {
      for (Place place : upgrade.get(i).places()) {
        blockOf.put(place, i);
      }
    }
    List<Entry> mirrored = mirrored(downgrade.body().reversed(), joins, blockOf);
    joins.stream()
        .filter(join -> join.downgrade() == null && join.upgrade() != null)
        .forEach(
            join -> insert(mirrored, Entry.slot(join, blockOf.getOrDefault(join.upgrade(), 0))));
    return mirrored;
  }

  private List<Entry> mirrored(
      List<Block> downgrade, List<Join> joins, Map<Place, Integer> blockOf) {
    Map<Place, Integer> partner = new HashMap<>();
    for (Join join : joins) {
      if (join.upgrade() != null && join.downgrade() != null) {
        partner.merge(join.downgrade(), blockOf.getOrDefault(join.upgrade(), NOWHERE), Math::min);
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (Block block : downgrade) {
      int first =
          block.places().stream()
              .mapToInt(place -> partner.getOrDefault(place, NOWHERE))
              .filter(index -> index != NOWHERE)
              .min()
              .orElse(NOWHERE);
      entries.add(new Entry(block, null, first, unaskedOf(block)));
    }
    LongestRun.of(entries.stream().mapToInt(entry -> entry.partner).toArray())
        .forEach(index -> entries.get(index).anchored = true);
    return entries;
  }

  private List<Join> unaskedOf(Block block) {
    return unasked.stream().filter(join -> block.places().contains(join.downgrade())).toList();
  }

  /** Puts a slot in front of the first anchored entry that belongs further down. */
  private static void insert(List<Entry> entries, Entry slot) {
    int at = 0;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.anchored && entry.partner > slot.partner) {
        break;
      }
      at = i + 1;
    }
    entries.add(at, slot);
  }

  /** What the right pane lists: a block of the downgrade, or a slot. */
  private static final class Entry {
    private final @Nullable Block block;
    private final @Nullable Join missing;
    private final int partner;
    private final List<Join> unasked;
    private boolean anchored;

    Entry(@Nullable Block block, @Nullable Join missing, int partner, List<Join> unasked) {
      this.block = block;
      this.missing = missing;
      this.partner = partner;
      this.unasked = unasked;
      this.anchored = missing != null;
    }

    static Entry slot(Join join, int partner) {
      return new Entry(null, join, partner, List.of());
    }

    void addTo(SideBuilder left, SideBuilder right) {
      if (!unasked.isEmpty()) {
        left.padTo(right.size());
        unasked.forEach(left::addSlot);
      }
      if (block != null) {
        right.add(block);
      } else if (missing != null) {
        right.addSlot(missing);
      }
    }
  }
}
