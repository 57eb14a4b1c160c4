package dev.banister.ui.review.pair;

import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.Order;
import dev.banister.ui.control.Buttons;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Narrow;
import dev.banister.ui.control.Tone;
import dev.banister.pairing.Reversal;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.octicons.Octicons;

/** Above the panes: the mismatch stepper, the counts, what is shown and in which order. */
public final class PairToolRow extends HBox {

  private final PairViewModel model;
  private final Label position = Labels.fixed("", "strong");
  private final HBox counts = Labels.row("reversal-counts");

  public PairToolRow(
      PairViewModel model,
      Runnable previousMismatch,
      Runnable nextMismatch,
      ObservableBooleanValue narrow) {
    this.model = model;
    getStyleClass().add("tool-row");
    Label key = Labels.key("F7");
    SegmentedButton views = views();
    MenuButton more = more();
    getChildren().addAll(
        stepper(Octicons.CHEVRON_UP_16, "Previous mismatch (Shift+F7)", previousMismatch),
        position,
        stepper(Octicons.CHEVRON_DOWN_16, "Next mismatch (F7)", nextMismatch),
        key, Labels.spacer(), counts, views, more, order());
    Narrow.hide(narrow, key, counts, views);
    Narrow.showOnly(narrow, more);
    model.composedProperty().addListener((composed, was, now) -> show(now));
    model.selectedProperty().addListener(changed -> showPosition());
  }

  private static Button stepper(Octicons icon, String words, Runnable action) {
    Button button = Buttons.iconOnly(icon, words, "flat", "small");
    button.setOnAction(event -> action.run());
    return button;
  }

  private static SegmentedButton views() {
    ToggleButton script = Buttons.segment("Script", null);
    script.setSelected(true);
    return Buttons.segments(
        "small", script, Buttons.segment("Operations", null), Buttons.segment("SQL", null));
  }

  /** Takes what a narrow window has no room for. */
  private static MenuButton more() {
    MenuButton more = new MenuButton(
        null, Glyphs.icon(Octicons.KEBAB_HORIZONTAL_16),
        new MenuItem("Script"), new MenuItem("Operations"), new MenuItem("SQL"));
    more.getStyleClass().addAll("menu-icon", "small");
    more.setAccessibleText("Views and counts");
    return more;
  }

  private SegmentedButton order() {
    ToggleButton mirrored =
        Buttons.segment("Mirrored", Glyphs.icon(Octicons.MIRROR_16, "icon-14"));
    ToggleButton written = Buttons.segment("As written", null);
    mirrored.setOnAction(event -> model.orderProperty().set(Order.MIRRORED));
    written.setOnAction(event -> model.orderProperty().set(Order.AS_WRITTEN));
    mirrored.setSelected(true);
    model.orderProperty().addListener((order, was, now) ->
        (now == Order.MIRRORED ? mirrored : written).setSelected(true));
    return Buttons.segments("small", mirrored, written);
  }

  private void show(ComposedPair pair) {
    counts.getChildren().clear();
    for (Reversal reversal : Reversal.values()) {
      long count = pair.links().stream()
          .filter(link -> link.pair().reversal() == reversal)
          .count();
      if (count > 0) {
        counts.getChildren().add(Labels.withIcon(
            Glyphs.icon(Glyphs.of(reversal), "icon-12", Tone.of(reversal)),
            count + " " + reversal.word(),
            "count", Tone.of(reversal)));
      }
    }
    showPosition();
  }

  private void showPosition() {
    int total = model.composedProperty().get().mismatches().size();
    int now = model.mismatchPosition();
    if (total == 0) {
      position.setText("No mismatches");
    } else if (now > 0) {
      position.setText("Mismatch " + now + " of " + total);
    } else {
      position.setText(total == 1 ? "1 mismatch" : total + " mismatches");
    }
  }
}
