package dev.banister.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PdfReportTest {
  private static byte[] bytes;
  private static PDDocument document;

  @BeforeAll
  static void write() throws IOException {
    bytes = Outputs.bytes(ReportFormat.PDF, Harbor.audit(), Outputs.options());
    document = Loader.loadPDF(bytes);
  }

  @AfterAll
  static void close() throws IOException {
    document.close();
  }

  @Test
  void isValidForArchivesAndForReadersWithoutSight() throws Exception {
    assertThat(PdfValidation.failures(bytes)).isEmpty();
  }

  @Test
  void saysWhatItIs() throws IOException {
    assertThat(document.getDocumentInformation().getTitle())
        .isEqualTo("Migration audit report: harbor-billing");
    assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
    assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
    String metadata =
        new String(
            document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
    assertThat(metadata)
        .contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>")
        .contains("<pdfuaid:part>1</pdfuaid:part>");
  }

  @Test
  void embedsEachFont() throws IOException {
    List<String> fonts = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        fonts.add(font.getName().replaceFirst("^[A-Z]+\\+", ""));
      }
    }
    assertThat(fonts)
        .containsOnly("Inter-Regular", "Inter-SemiBold", "JetBrainsMonoNL-Regular")
        .isNotEmpty();
  }

  @Test
  void hasABookmarkForEachRevision() throws IOException {
    List<String> titles = new ArrayList<>();
    for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
      titles.add(item.getTitle());
      item.children().forEach(child -> titles.add("  " + child.getTitle()));
    }
    assertThat(titles)
        .containsExactly(
            "Summary",
            "Findings by severity",
            "For the review",
            "Revisions, head to base",
            "  f94b3a7d Add audit log",
            "  b71e4f8a Move invoices to billing accounts",
            "  e8d05f7c Merge usage and names",
            "  4c6ab1d9 Join first and last name",
            "  d31c86ab Partition usage_event by month",
            "  72a5c1e9 Lower-case member.email",
            "  3f1a9c0d Create organization",
            "Rehearsals",
            "Data-loss register",
            "Scope and method",
            "Evidence",
            "File hashes",
            "Sign-off");
  }

  @Test
  void numbersEachPageAndNamesItsSection() throws IOException {
    int pages = document.getNumberOfPages();
    for (int page = 1; page <= pages; page++) {
      assertThat(text(page)).contains("Page " + page + " of " + pages, "harbor-billing", "BN-2025");
    }
    assertThat(text(pageWith("Operations side by side"))).contains("Revision f94b3a7d1c60");
  }

  @Test
  void tellsThePageOfEachSection() throws IOException {
    String contents = text(pageWith("Contents"));
    for (String title : List.of("Rehearsals", "Data-loss register", "Evidence")) {
      assertThat(contents).containsPattern(title + "[ .]+" + pageHeaded(title) + "\\b");
    }
  }

  @Test
  void saysWhatATypedNameIs() throws IOException {
    assertThat(text(document.getNumberOfPages()).replaceAll("\\s+", " "))
        .contains("A typed name records who decided; it is not a digital signature.");
  }

  @Test
  void keepsTextApart() throws IOException {
    assertThat(PdfLayout.of(document).collisions()).isEmpty();
    assertThat(PdfLayout.of(document).outsideOfMargins()).isEmpty();
  }

  @Test
  void breaksLongNamesAndNamesWhatItsFontsLack() throws Exception {
    byte[] strange = Outputs.bytes(ReportFormat.PDF, Strange.audit(), Outputs.options());
    try (PDDocument pages = Loader.loadPDF(strange)) {
      PdfLayout layout = PdfLayout.of(pages);
      assertThat(layout.outsideOfMargins()).isEmpty();
      assertThat(layout.collisions()).isEmpty();
      assertThat(new PDFTextStripper().getText(pages))
          .contains("U+0007", "U+202E", "U+1F680", "U+4E2D U+6587", "U+05E9", "U+D83D")
          .contains("<script>alert('x')</script>");
    }
    assertThat(PdfValidation.failures(strange)).isEmpty();
  }

  private static int pageWith(String text) throws IOException {
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      if (text(page).contains(text)) {
        return page;
      }
    }
    throw new AssertionError("No page has: " + text);
  }

  private static int pageHeaded(String title) throws IOException {
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      List<String> lines = text(page).lines().map(String::strip).limit(2).toList();
      if (lines.equals(List.of("Banister audit report " + title, title))) {
        return page;
      }
    }
    throw new AssertionError("No page is headed " + title);
  }

  private static String text(int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }
}
