package dev.banister.ui.review.pair;

import dev.banister.ui.review.compose.Row;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.pairing.Reversal;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.octicons.Octicons;

/** Makes the nodes that stand in rows without file text. */
final class InlayNodes {

  private InlayNodes() {}

  static HBox inlay(Row.Inlay inlay, Reversal reversal) {
    Node icon = Glyphs.icon(Glyphs.of(reversal), "icon-12");
    HBox box = Labels.row(
        "inlay",
        icon,
        Labels.fixed(inlay.remark().headline(), "inlay-headline"),
        Labels.shrinking(inlay.remark().detail()));
    box.getStyleClass().add("inlay-" + reversal.word());
    box.setMouseTransparent(true);
    return box;
  }

  static HBox slot(Row.Slot slot) {
    Hyperlink fix = new Hyperlink("Copy fix");
    fix.setMinWidth(Region.USE_PREF_SIZE);
    fix.setFocusTraversable(false);
    return Labels.row(
        "slot",
        Glyphs.icon(Octicons.ISSUE_DRAFT_16, "icon-14"),
        Labels.shrinking(slot.text()),
        Labels.spacer(),
        fix);
  }
}
