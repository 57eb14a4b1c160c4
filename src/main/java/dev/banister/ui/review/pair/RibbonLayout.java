package dev.banister.ui.review.pair;

import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.Link;
import dev.banister.ui.review.compose.RowSpan;
import java.util.ArrayList;
import java.util.List;

/** Makes the ribbons that have an end in view; ends far off screen are brought near. */
final class RibbonLayout {

  private static final double FAR = 400;
  private static final double[] DISC_PLACES = {0.5, 0.38, 0.62, 0.27, 0.73};

  private RibbonLayout() {}

  static List<Ribbon> of(ComposedPair pair, RowGeometry left, RowGeometry right, double width) {
    RowSpan visibleLeft = left.visible();
    RowSpan visibleRight = right.visible();
    List<Ribbon> ribbons = new ArrayList<>();
    for (Link link : pair.links()) {
      if (link.touches(visibleLeft, visibleRight)) {
        ribbons.add(withFreeDisc(ribbon(link, left, right), ribbons, width));
      }
    }
    return ribbons;
  }

  /** Ribbons that cross have their middles in one place: the later disc moves along its ribbon. */
  private static Ribbon withFreeDisc(Ribbon ribbon, List<Ribbon> placed, double width) {
    for (double parameter : DISC_PLACES) {
      Ribbon moved = ribbon.withDiscAt(parameter);
      if (placed.stream().noneMatch(other -> discsTouch(moved, other, width))) {
        return moved;
      }
    }
    return ribbon;
  }

  private static boolean discsTouch(Ribbon a, Ribbon b, double width) {
    return Math.hypot(a.discX(width) - b.discX(width), a.discY() - b.discY()) < Ribbon.DISC;
  }

  private static Ribbon ribbon(Link link, RowGeometry left, RowGeometry right) {
    return new Ribbon(
        link,
        near(left.top(link.left().first()), left),
        near(left.bottom(link.left().last()), left),
        near(right.top(link.right().first()), right),
        near(right.bottom(link.right().last()), right),
        Ribbon.MIDDLE);
  }

  private static double near(double y, RowGeometry pane) {
    return Math.clamp(y, -FAR, pane.height() + FAR);
  }
}
