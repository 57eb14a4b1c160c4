package dev.banister.ui.review.pair;

import dev.banister.pairing.Reversal;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Words;
import dev.banister.ui.review.compose.Row;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Makes the nodes that stand in rows without file text. */
final class InlayNodes {

  private InlayNodes() {}

  static HBox inlay(Row.Inlay inlay, Reversal reversal) {
    Node icon = Glyphs.icon(Glyphs.of(reversal), "icon-12");
    HBox box =
        Labels.row(
            "inlay",
            icon,
            Labels.fixed(inlay.remark().headline(), "inlay-headline"),
            Labels.shrinking(inlay.remark().detail()));
    box.getStyleClass().add("inlay-" + reversal.id());
    box.setMouseTransparent(true);
    return box;
  }

  static HBox slot(Row.Slot slot, Optional<String> fix) {
    HBox box =
        Labels.row(
            "slot",
            Glyphs.icon(Glyphs.of(slot.join().reversal()), "icon-14"),
            Labels.shrinking(slot.join().pair().reason()),
            Labels.spacer());
    box.getStyleClass().add("slot-" + slot.join().reversal().id());
    fix.ifPresent(code -> box.getChildren().add(copyFix(code)));
    return box;
  }

  private static Hyperlink copyFix(String code) {
    Hyperlink link = new Hyperlink(Words.of("pair.copyFix"));
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setFocusTraversable(false);
    link.setOnAction(
        event -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, code)));
    return link;
  }
}
