package dev.banister.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts that are embedded in the PDF, and which code points they have. */
final class Fonts {
  static final int REGULAR = 400;
  static final int SEMI_BOLD = 600;
  private static final Set<String> SUBSTITUTIONS = Set.of("GSUB");

  /** A font of ours by its family and weight. */
  record Face(String family, String file, int weight) {
    InputStream open() {
      try (InputStream in = Fonts.class.getResourceAsStream("font/" + file)) {
        if (in == null) {
          throw new IllegalStateException("The font " + file + " is missing from the program.");
        }
        return new ByteArrayInputStream(FontTables.without(SUBSTITUTIONS, in.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException("The font " + file + " can't be read.", e);
      }
    }
  }

  static final List<Face> FACES =
      List.of(
          new Face("Inter", "Inter-Regular.ttf", REGULAR),
          new Face("Inter", "Inter-SemiBold.ttf", SEMI_BOLD),
          new Face("JetBrains Mono", "JetBrainsMonoNL-Regular.ttf", REGULAR),
          new Face("JetBrains Mono", "JetBrainsMonoNL-SemiBold.ttf", SEMI_BOLD));

  private Fonts() {}

  /**
   * Whether a code point can be drawn in text of either family; the style sheet names one as the
   * other's stand-in.
   */
  static IntPredicate coverage() {
    List<CmapLookup> families = new ArrayList<>();
    for (Face face : FACES) {
      if (face.weight() == REGULAR) {
        families.add(glyphs(face));
      }
    }
    return c -> families.stream().anyMatch(glyphs -> glyphs.getGlyphId(c) != 0);
  }

  private static CmapLookup glyphs(Face face) {
    try (InputStream in = face.open();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + face.file() + " can't be read.", e);
    }
  }
}
