package dev.banister.ui.review.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.ui.code.CodeLine;
import dev.banister.ui.code.PythonLines;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StatementCutterTest {

  @Test
  void aCompoundStatementStaysWhole() {
    assertThat(
            cut(
                """
                def upgrade():
                    if dialect == "sqlite":
                        op.execute("a")
                    else:
                        op.execute("b")
                    op.execute("c")
                """))
        .containsExactly("1", "2-5", "6");
  }

  @Test
  void aCommentGoesWithTheStatementBelowIt() {
    assertThat(
            cut(
                """
                def upgrade():
                    op.execute("a")

                    # about b
                    op.execute("b")
                    # the end
                """))
        .containsExactly("1", "2", "3-5", "6");
  }

  @Test
  void bracketsAndStringsDoNotBeginStatements() {
    assertThat(
            cut(
                """
                def upgrade(
                    engine,
                ):
                    op.execute(\"""
                select 1
                \""")
                    op.add_column(
                "user",
                    )
                """))
        .containsExactly("1-3", "4-6", "7-9");
  }

  @Test
  void aFunctionOnOneLineIsItsSignature() {
    assertThat(cut("def downgrade(): pass")).containsExactly("1");
  }

  private static List<String> cut(String text) {
    return StatementCutter.cut(PythonLines.of(text)).stream()
        .map(StatementCutterTest::range)
        .collect(Collectors.toList());
  }

  private static String range(List<CodeLine> lines) {
    int first = lines.getFirst().number();
    int last = lines.getLast().number();
    return first == last ? String.valueOf(first) : first + "-" + last;
  }
}
