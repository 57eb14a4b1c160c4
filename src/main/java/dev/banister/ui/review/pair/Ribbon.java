package dev.banister.ui.review.pair;

import dev.banister.ui.review.compose.Link;

/**
 * The shape that joins the two ends of a link: two cubic curves with their control points at half
 * of the gutter.
 */
record Ribbon(
    Link link,
    double leftTop,
    double leftBottom,
    double rightTop,
    double rightBottom,
    double discAt) {

  static final double DISC = 17;
  static final double MIDDLE = 0.5;

  Ribbon withDiscAt(double parameter) {
    return new Ribbon(link, leftTop, leftBottom, rightTop, rightBottom, parameter);
  }

  double discX(double width) {
    double rest = 1 - discAt;
    return width * (1.5 * rest * discAt + discAt * discAt * discAt);
  }

  double discY() {
    return curve((leftTop + leftBottom) / 2, (rightTop + rightBottom) / 2, discAt);
  }

  boolean hitsDisc(double x, double y, double width) {
    return Math.hypot(x - discX(width), y - discY()) <= DISC / 2;
  }

  boolean contains(double x, double y, double width) {
    double t = parameterAt(x / width);
    return y >= curve(leftTop, rightTop, t) && y <= curve(leftBottom, rightBottom, t);
  }

  private static double curve(double from, double to, double t) {
    double rest = 1 - t;
    return from * rest * rest * (rest + 3 * t) + to * t * t * (t + 3 * rest);
  }

  /** Inverts x(t) of a curve whose control points are both at one half, by halving. */
  private static double parameterAt(double share) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 20; i++) {
      double t = (low + high) / 2;
      double rest = 1 - t;
      double x = 1.5 * rest * t + t * t * t;
      if (x < share) {
        low = t;
      } else {
        high = t;
      }
    }
    return (low + high) / 2;
  }
}
