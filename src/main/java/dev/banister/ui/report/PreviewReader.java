package dev.banister.ui.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes pictures of a report's pages. Takes its time: never on the window's thread. */
final class PreviewReader {

  private static final float THUMBNAIL_SCALE = 0.155f;
  private static final float PAGE_SCALE = 1.25f;

  private PreviewReader() {}

  static Preview.Pages pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new Preview.Pages(pdf, document.getNumberOfPages());
    }
  }

  /**
   * @param page from 0
   */
  static BufferedImage page(byte[] pdf, int page) throws IOException {
    return render(pdf, page, PAGE_SCALE);
  }

  static BufferedImage thumbnail(byte[] pdf, int page) throws IOException {
    return render(pdf, page, THUMBNAIL_SCALE);
  }

  private static BufferedImage render(byte[] pdf, int page, float scale) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImage(page, scale);
    }
  }

  static Preview.Text text(byte[] bytes) {
    return new Preview.Text(new String(bytes, StandardCharsets.UTF_8));
  }
}
