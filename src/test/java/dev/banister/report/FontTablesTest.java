package dev.banister.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FontTablesTest {
  static final java.util.List<Fonts.Face> FACES = Fonts.FACES;

  @ParameterizedTest
  @FieldSource("FACES")
  void aFontWithoutSubstitutionsKeepsItsLetters(Fonts.Face face) throws IOException {
    try (InputStream whole = Fonts.class.getResourceAsStream("font/" + face.file());
        InputStream cut = face.open();
        TrueTypeFont before = new TTFParser().parse(new RandomAccessReadBuffer(whole));
        TrueTypeFont after = new TTFParser().parse(new RandomAccessReadBuffer(cut))) {
      assertThat(after.getTableMap()).doesNotContainKey("GSUB");
      assertThat(after.getNumberOfGlyphs()).isEqualTo(before.getNumberOfGlyphs());
      int glyph = after.getUnicodeCmapLookup().getGlyphId('g');
      assertThat(after.getAdvanceWidth(glyph)).isEqualTo(before.getAdvanceWidth(glyph));
      assertThat(after.getGlyph().getGlyph(glyph).getBoundingBox().toString())
          .isEqualTo(before.getGlyph().getGlyph(glyph).getBoundingBox().toString());
    }
  }
}
