package dev.banister.ui.review;

import dev.banister.pairing.Reversal;
import dev.banister.ui.control.Buttons;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Narrow;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.Order;
import dev.banister.ui.review.pair.PairViewModel;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/** Above the panes: the mismatch stepper, the counts, what is shown and in which order. */
final class PairToolRow extends HBox {

  private final ReviewViewModel review;
  private final PairViewModel model;
  private final Label position = Labels.fixed("", "strong");
  private final HBox counts = Labels.row("reversal-counts");

  PairToolRow(ReviewViewModel review, ObservableBooleanValue narrow) {
    this.review = review;
    this.model = review.pairs();
    getStyleClass().add("tool-row");
    Label key = Labels.key("F7");
    SegmentedButton views = views();
    MenuButton more = more();
    getChildren()
        .addAll(
            stepper(
                Octicons.CHEVRON_UP_16, Words.of("mismatch.previous"), review::previousMismatch),
            position,
            stepper(Octicons.CHEVRON_DOWN_16, Words.of("mismatch.next"), review::nextMismatch),
            key,
            Labels.spacer(),
            counts,
            views,
            more,
            order());
    Narrow.hide(narrow, key, counts, views);
    Narrow.showOnly(narrow, more);
    model.composedProperty().addListener((composed, was, now) -> show(now));
    model.selectedProperty().addListener(changed -> showPosition());
    show(model.composedProperty().get());
  }

  private static Button stepper(Octicons icon, String words, Runnable action) {
    Button button = Buttons.iconOnly(icon, words, "flat", "small");
    button.setOnAction(event -> action.run());
    return button;
  }

  private SegmentedButton views() {
    Map<PairPage, ToggleButton> buttons = new EnumMap<>(PairPage.class);
    for (PairPage page : PairPage.values()) {
      ToggleButton button = Buttons.segment(words(page), null);
      button.setOnAction(event -> review.pageProperty().set(page));
      buttons.put(page, button);
    }
    review.pageProperty().subscribe(page -> buttons.get(page).setSelected(true));
    return Buttons.segments("small", buttons.values().toArray(ToggleButton[]::new));
  }

  /** Takes what a narrow window has no room for. */
  private MenuButton more() {
    MenuButton more = new MenuButton(null, Glyphs.icon(Octicons.KEBAB_HORIZONTAL_16));
    for (PairPage page : PairPage.values()) {
      MenuItem item = new MenuItem(words(page));
      item.setOnAction(event -> review.pageProperty().set(page));
      more.getItems().add(item);
    }
    more.getStyleClass().addAll("icon-menu", "flat", "small");
    more.setAccessibleText(Words.of("pair.more"));
    return more;
  }

  private static String words(PairPage page) {
    return switch (page) {
      case SCRIPT -> Words.of("pair.page.script");
      case OPERATIONS -> Words.of("pair.page.operations");
      case SQL -> Words.of("pair.page.sql");
    };
  }

  private SegmentedButton order() {
    ToggleButton mirrored =
        Buttons.segment(
            Words.of("pair.order.mirrored"), Glyphs.icon(Octicons.MIRROR_16, "icon-14"));
    ToggleButton written = Buttons.segment(Words.of("pair.order.asWritten"), null);
    mirrored.setOnAction(event -> model.orderProperty().set(Order.MIRRORED));
    written.setOnAction(event -> model.orderProperty().set(Order.AS_WRITTEN));
    model
        .orderProperty()
        .subscribe(order -> (order == Order.MIRRORED ? mirrored : written).setSelected(true));
    SegmentedButton bar = Buttons.segments("small", mirrored, written);
    bar.disableProperty().bind(review.pageProperty().isNotEqualTo(PairPage.SCRIPT));
    return bar;
  }

  private void show(@Nullable ComposedPair pair) {
    counts.getChildren().clear();
    if (pair != null) {
      pair.counts().forEach((reversal, count) -> counts.getChildren().add(count(reversal, count)));
    }
    showPosition();
  }

  private static Label count(Reversal reversal, long count) {
    return Labels.withIcon(
        Glyphs.icon(Glyphs.of(reversal), "icon-12", Tone.of(reversal)),
        count + " " + reversal.id(),
        "count",
        Tone.of(reversal));
  }

  private void showPosition() {
    int total = model.mismatchCount();
    int now = model.mismatchPosition();
    position.setText(
        now > 0 ? Words.of("mismatch.position", now, total) : Words.of("mismatch.count", total));
  }
}
