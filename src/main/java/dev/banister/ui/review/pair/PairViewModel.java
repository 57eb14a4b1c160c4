package dev.banister.ui.review.pair;

import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.Composition;
import dev.banister.ui.review.compose.Join;
import dev.banister.ui.review.compose.Link;
import dev.banister.ui.review.compose.Order;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The pairs of one revision: their order, the chosen one and the one under the mouse. */
public final class PairViewModel {

  private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.MIRRORED);
  private final ReadOnlyObjectWrapper<@Nullable ComposedPair> composed =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable Join> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Join> hovered = new SimpleObjectProperty<>();
  private @Nullable Composition composition;
  private Function<Join, Optional<String>> fixes = join -> Optional.empty();

  public PairViewModel() {
    order.addListener(changed -> compose());
  }

  public ObjectProperty<Order> orderProperty() {
    return order;
  }

  /** Null while nothing is open. */
  public ReadOnlyObjectProperty<@Nullable ComposedPair> composedProperty() {
    return composed.getReadOnlyProperty();
  }

  public ObjectProperty<@Nullable Join> selectedProperty() {
    return selected;
  }

  public ObjectProperty<@Nullable Join> hoveredProperty() {
    return hovered;
  }

  /**
   * Opens another revision.
   *
   * @param fixes code that would give a lone operation its partner
   */
  public void show(Composition value, Function<Join, Optional<String>> fixes) {
    this.composition = value;
    this.fixes = fixes;
    selected.set(null);
    hovered.set(null);
    compose();
  }

  public void clear() {
    selected.set(null);
    hovered.set(null);
    composition = null;
    composed.set(null);
  }

  public Optional<String> fix(Join join) {
    return fixes.apply(join);
  }

  public void toggleOrder() {
    order.set(order.get().other());
  }

  public void nextOperation() {
    step(links(), 1);
  }

  public void previousOperation() {
    step(links(), -1);
  }

  /** False when there is none further on, so that the caller can go on to another revision. */
  public boolean nextMismatch() {
    return step(mismatches(), 1);
  }

  public boolean previousMismatch() {
    return step(mismatches(), -1);
  }

  /** Place of the chosen pair among the mismatches, from 1; 0 when it is none of them. */
  public int mismatchPosition() {
    return joins(mismatches()).indexOf(selected.get()) + 1;
  }

  public int mismatchCount() {
    return mismatches().size();
  }

  private List<Link> links() {
    return composed.get() == null ? List.of() : composed.get().links();
  }

  private List<Link> mismatches() {
    return composed.get() == null ? List.of() : composed.get().mismatches();
  }

  private boolean step(List<Link> links, int by) {
    List<Join> joins = joins(links);
    int now = joins.indexOf(selected.get());
    int target = now >= 0 ? now + by : nearest(joins, by);
    if (target < 0 || target >= joins.size()) {
      return false;
    }
    selected.set(joins.get(target));
    return true;
  }

  /** Where a step begins when the chosen pair is none of these, or none is chosen. */
  private int nearest(List<Join> joins, int by) {
    List<Join> all = joins(links());
    int from = all.indexOf(selected.get());
    if (from < 0) {
      return by > 0 ? 0 : joins.size() - 1;
    }
    for (int i = from; i >= 0 && i < all.size(); i += by) {
      if (joins.contains(all.get(i))) {
        return joins.indexOf(all.get(i));
      }
    }
    return by > 0 ? joins.size() : -1;
  }

  private static List<Join> joins(List<Link> links) {
    return links.stream().map(Link::join).toList();
  }

  private void compose() {
    if (composition != null) {
      composed.set(composition.in(order.get()));
    }
  }
}
