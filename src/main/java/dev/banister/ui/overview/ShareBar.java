package dev.banister.ui.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** A bar of shares side by side, each in the colour of its meaning; the numbers stand beside it. */
final class ShareBar extends Region {

  private static final double GAP = 2;

  private final List<Long> counts = new ArrayList<>();

  ShareBar() {
    getStyleClass().add("share-bar");
  }

  void add(String tone, long count) {
    if (count > 0) {
      Region share = new Region();
      share.getStyleClass().addAll("share-part", tone);
      counts.add(count);
      getChildren().add(share);
    }
  }

  @Override
  protected void layoutChildren() {
    double total = counts.stream().mapToLong(Long::longValue).sum();
    double room = getWidth() - GAP * (counts.size() - 1);
    double x = 0;
    for (int i = 0; i < counts.size(); i++) {
      double width = room * counts.get(i) / total;
      getChildren().get(i).resizeRelocate(x, 0, width, getHeight());
      x += width + GAP;
    }
  }
}
