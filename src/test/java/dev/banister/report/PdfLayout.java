package dev.banister.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where each letter of a PDF stands, to find those that stand where they should not. */
final class PdfLayout extends PDFTextStripper {
  private static final double MILLIMETRE = 72 / 25.4;
  private static final double MARGIN = 15 * MILLIMETRE;
  private static final double TOLERANCE = 1.5;

  private final List<Letter> letters = new ArrayList<>();

  private record Letter(int page, String text, double left, double right, double y, double size) {
    boolean isIn(Letter other) {
      return page == other.page
          && Math.abs(y - other.y) < Math.min(size, other.size) * 0.4
          && left + TOLERANCE < other.right
          && other.left + TOLERANCE < right;
    }

    String place() {
      return "page " + page + ", " + Math.round(left) + "/" + Math.round(y) + ": " + text;
    }
  }

  static PdfLayout of(PDDocument document) throws IOException {
    PdfLayout layout = new PdfLayout();
    layout.getText(document);
    return layout;
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (!text.getUnicode().isBlank()) {
      double left = text.getXDirAdj();
      letters.add(
          new Letter(
              getCurrentPageNo(),
              text.getUnicode(),
              left,
              left + text.getWidthDirAdj(),
              text.getYDirAdj(),
              text.getFontSizeInPt()));
    }
    super.processTextPosition(text);
  }

  List<String> outsideOfMargins() {
    double width = 210 * MILLIMETRE;
    return letters.stream()
        .filter(l -> l.left < MARGIN - TOLERANCE || l.right > width - MARGIN + TOLERANCE)
        .map(Letter::place)
        .toList();
  }

  /** Letters that stand on other letters. */
  List<String> collisions() {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      Letter letter = letters.get(i);
      for (int j = i + 1; j < letters.size() && letters.get(j).page == letter.page; j++) {
        if (letter.isIn(letters.get(j))) {
          found.add(letter.place() + " and " + letters.get(j).text);
        }
      }
    }
    return found;
  }
}
