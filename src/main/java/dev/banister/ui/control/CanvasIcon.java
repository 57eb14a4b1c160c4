package dev.banister.ui.control;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.octicons.Octicons;
import org.kordamp.ikonli.octicons.OcticonsIkonHandler;

/** Draws the icons of the pack on a canvas, as glyphs of the pack's own font. */
public final class CanvasIcon {

  /** The drawings stand on a square of one em whose middle is this far above the baseline. */
  private static final double MIDDLE = 0.4375;

  private static final String FAMILY =
      Font.loadFont(new OcticonsIkonHandler().getFontResourceAsStream(), 16).getFamily();

  private CanvasIcon() {}

  public static void draw(
      GraphicsContext g, Octicons icon, double centreX, double centreY, double size, Color color) {
    g.save();
    g.setFont(Font.font(FAMILY, size));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.BASELINE);
    g.setFill(color);
    g.fillText(Character.toString(icon.getCode()), centreX, centreY + size * MIDDLE);
    g.restore();
  }
}
