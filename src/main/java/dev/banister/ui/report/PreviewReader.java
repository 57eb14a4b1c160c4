package dev.banister.ui.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes pictures of a report's pages. Takes its time: never on the window's thread. */
final class PreviewReader {

  private static final int MOST_THUMBNAILS = 40;
  private static final float THUMBNAIL_SCALE = 0.16f;
  private static final float PAGE_SCALE = 1.25f;

  private PreviewReader() {}

  static Preview.Pages pages(byte[] pdf) throws IOException, InterruptedException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<BufferedImage> thumbnails = new ArrayList<>();
      for (int i = 0; i < Math.min(MOST_THUMBNAILS, document.getNumberOfPages()); i++) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        thumbnails.add(renderer.renderImage(i, THUMBNAIL_SCALE));
      }
      return new Preview.Pages(pdf, document.getNumberOfPages(), thumbnails);
    }
  }

  /**
   * @param page from 0
   */
  static BufferedImage page(byte[] pdf, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImage(page, PAGE_SCALE);
    }
  }

  static Preview.Text text(byte[] bytes) {
    return new Preview.Text(new String(bytes, StandardCharsets.UTF_8));
  }
}
