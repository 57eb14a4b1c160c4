package dev.banister.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PythonLinesTest {

  @Test
  void coloursWhatALineIsMadeOf() {
    assertThat(colours("    op.add_column(\"user\", sa.Column(n), nullable=None)  # why"))
        .containsExactly(
            "add_column=OPERATION", "\"user\"=STRING", "None=CONSTANT", "# why=COMMENT");
  }

  @Test
  void followsAStringOverLines() {
    List<CodeLine> lines = PythonLines.of("x = \"\"\"one\ntwo # no comment\nend\"\"\" # yes");
    assertThat(lines).extracting(CodeLine::continued).containsExactly(false, true, true);
    assertThat(colours(lines.get(1))).containsExactly("two # no comment=STRING");
    assertThat(colours(lines.get(2))).containsExactly("end\"\"\"=STRING", "# yes=COMMENT");
  }

  @Test
  void knowsThatABracketOrABackslashGoesOn() {
    assertThat(PythonLines.of("f(\n  1,\n)\na = 1 + \\\n  2\nb = 3"))
        .extracting(CodeLine::continued)
        .containsExactly(false, true, true, false, true, false);
  }

  @Test
  void anUnclosedStringEndsWithItsLine() {
    assertThat(PythonLines.of("a = \"open\nb = 1").get(1).continued()).isFalse();
  }

  private static List<String> colours(String line) {
    return colours(PythonLines.of(line).getFirst());
  }

  private static List<String> colours(CodeLine line) {
    return line.tokens().stream()
        .map(token -> line.text().substring(token.start(), token.end()) + "=" + token.kind())
        .collect(Collectors.toList());
  }
}
