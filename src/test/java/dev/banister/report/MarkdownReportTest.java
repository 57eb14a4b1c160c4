package dev.banister.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReportTest {

  @Test
  void writesTheWholeAudit() {
    Golden.check(
        MarkdownReport.class, "harbor.md", Outputs.text(ReportFormat.MARKDOWN, Harbor.audit()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      value = {
        "a_b *c* [d](e)→a\\_b \\*c\\* \\[d\\](e)",
        "x | y→x \\| y",
        "<b>&amp;</b>→\\<b\\>\\&amp;\\</b\\>",
        "# heading→\\# heading",
        "- item→\\- item",
        "12. item→12\\. item",
        "two\u0007bells→two\\<U+0007\\>bells"
      })
  void textHasNoMeaningOfItsOwn(String text, String expected) {
    assertThat(MarkdownText.text(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      value = {"a b→`a b`", "a`b→``a`b``", "`a`→`` `a` ``", "a|b→`a\\|b`"})
  void codeIsFencedByMoreThanItHolds(String code, String expected) {
    assertThat(MarkdownText.code(code)).isEqualTo(expected);
  }

  @Test
  void aFenceOfSuggestedCodeIsLongerThanAnyInIt() {
    assertThat(new MarkdownText().code("python", "a\n````\nb", 2).toString())
        .isEqualTo("\n  `````python\n  a\n  ````\n  b\n  `````\n");
  }
}
