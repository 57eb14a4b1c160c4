package dev.banister.ui.review.compose;

import dev.banister.ui.code.CodeLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one pane and remembers where each operation and slot went. */
final class SideBuilder {

  private final Map<Place, List<Remark>> remarks;
  private final List<Row> rows = new ArrayList<>();
  private final Map<Place, RowSpan> places = new HashMap<>();
  private final Map<Join, RowSpan> slots = new HashMap<>();

  SideBuilder(Map<Place, List<Remark>> remarks) {
    this.remarks = remarks;
  }

  int size() {
    return rows.size();
  }

  List<Row> rows() {
    return rows;
  }

  void add(Block block) {
    for (CodeLine line : block.lines()) {
      Place place = placeAt(block, line);
      rows.add(new Row.Code(line, place, place != null && line.number() == place.line()));
      if (place != null) {
        remember(place);
        if (block.isCompound() && line.number() == place.endLine()) {
          addRemarks(place);
        }
      }
    }
    if (!block.isCompound()) {
      block.places().forEach(this::addRemarks);
    }
  }

  void addWithBlankLines(Block block) {
    for (int i = 0; i < block.blankBefore(); i++) {
      addFiller();
    }
    add(block);
  }

  void addSlot(Join join) {
    slots.put(join, new RowSpan(rows.size(), rows.size()));
    rows.add(new Row.Slot(join));
  }

  void addFiller() {
    rows.add(new Row.Filler());
  }

  void padTo(int size) {
    while (rows.size() < size) {
      addFiller();
    }
  }

  /** Where an end of a join is: its operation, or the slot that stands for it. */
  Optional<RowSpan> span(Join join, @Nullable Place place) {
    return Optional.ofNullable(place == null ? slots.get(join) : places.get(place));
  }

  private static @Nullable Place placeAt(Block block, CodeLine line) {
    return block.places().stream().filter(p -> block.owns(p, line)).findFirst().orElse(null);
  }

  private void addRemarks(Place place) {
    for (Remark remark : remarks.getOrDefault(place, List.of())) {
      rows.add(new Row.Inlay(place, remark));
      remember(place);
    }
  }

  private void remember(Place place) {
    int row = rows.size() - 1;
    places.merge(place, new RowSpan(row, row), RowSpan::with);
  }
}
