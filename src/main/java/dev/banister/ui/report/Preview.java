package dev.banister.ui.report;

import java.awt.image.BufferedImage;
import java.util.List;

/** The finished report as it can be looked at before it is saved. */
sealed interface Preview {

  /** Every page as a picture, the small ones for choosing. */
  record Pages(byte[] pdf, int count, List<BufferedImage> thumbnails) implements Preview {
    public Pages {
      thumbnails = List.copyOf(thumbnails);
    }
  }

  /** A format that is text. */
  record Text(String text) implements Preview {}
}
