package dev.banister.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceExcerptTest {

  @Test
  void marksAStatementWithoutItsComment() {
    assertThat(excerpt("    op.drop_table('a#b')  # gone", 1, 1))
        .isEqualTo(
            """
              |
            1 |     op.drop_table('a#b')  # gone
              |     ^^^^^^^^^^^^^^^^^^^^
            """);
  }

  @Test
  void countsWideCharactersAsTwoColumns() {
    assertThat(excerpt("\top.execute('\u4e2d\u6587')", 1, 1))
        .isEqualTo(
            """
              |
            1 |     op.execute('\u4e2d\u6587')
              |     ^^^^^^^^^^^^^^^^^^
            """);
  }

  @Test
  void bracketsAStatementOfSeveralLines() {
    assertThat(excerpt("op.add_column(\n    'a',\n    c,\n)", 1, 4))
        .isEqualTo(
            """
              |
            1 | / op.add_column(
            2 | |     'a',
            3 | |     c,
            4 | | )
              | |_^
            """);
  }

  @Test
  void leavesTheMiddleOfALongStatementOut() {
    assertThat(excerpt("a(\n1,\n2,\n3,\n4,\n5,\n6,\n7,\n8,\n)", 1, 10))
        .isEqualTo(
            """
               |
             1 | / a(
             2 | | 1,
             3 | | 2,
            .. | |
            10 | | )
               | |_^
            """);
  }

  @Test
  void marksACommentThatIsTheWholeLine() {
    assertThat(excerpt("  # why", 1, 1)).endsWith("  |   ^^^^^\n");
  }

  @Test
  void isEmptyOutsideOfTheFile() {
    assertThat(excerpt("a", 2, 2)).isEmpty();
    assertThat(excerpt("a", 0, 0)).isEmpty();
  }

  private static String excerpt(String source, int first, int last) {
    return new SourceExcerpt(List.of(source.split("\n"))).of(first, last);
  }
}
