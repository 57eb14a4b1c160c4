package dev.banister.ui.review.pair;

import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.Link;
import dev.banister.ui.review.compose.Order;
import dev.banister.ui.review.compose.PairComposer;
import dev.banister.ui.domain.Pair;
import dev.banister.ui.domain.RevisionReview;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The pairs of one revision: their order, the chosen one and the one under the mouse. */
public final class PairViewModel {

  private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.MIRRORED);
  private final ReadOnlyObjectWrapper<ComposedPair> composed = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Pair> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<Pair> hovered = new SimpleObjectProperty<>();
  private RevisionReview review;

  public PairViewModel() {
    order.addListener(changed -> compose());
  }

  public ObjectProperty<Order> orderProperty() {
    return order;
  }

  public ReadOnlyObjectProperty<ComposedPair> composedProperty() {
    return composed.getReadOnlyProperty();
  }

  public ObjectProperty<Pair> selectedProperty() {
    return selected;
  }

  public ObjectProperty<Pair> hoveredProperty() {
    return hovered;
  }

  public void show(RevisionReview value) {
    review = value;
    selected.set(null);
    hovered.set(null);
    compose();
  }

  public void toggleOrder() {
    order.set(order.get().other());
  }

  public void nextOperation() {
    step(composed.get().links(), 1);
  }

  public void previousOperation() {
    step(composed.get().links(), -1);
  }

  /** False when there is none further on, so that the caller can go on to another revision. */
  public boolean nextMismatch() {
    return step(composed.get().mismatches(), 1);
  }

  public boolean previousMismatch() {
    return step(composed.get().mismatches(), -1);
  }

  /** Place of the chosen pair among the mismatches, from 1; 0 when it is none of them. */
  public int mismatchPosition() {
    List<Pair> pairs = composed.get().mismatches().stream().map(Link::pair).toList();
    return pairs.indexOf(selected.get()) + 1;
  }

  private boolean step(List<Link> links, int by) {
    List<Pair> pairs = links.stream().map(Link::pair).toList();
    int now = pairs.indexOf(selected.get());
    int target = now < 0 && by < 0 ? pairs.size() - 1 : now + by;
    if (target < 0 || target >= pairs.size()) {
      return false;
    }
    selected.set(pairs.get(target));
    return true;
  }

  private void compose() {
    composed.set(PairComposer.compose(review.script(), review.pairs(), order.get()));
  }
}
