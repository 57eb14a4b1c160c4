package dev.banister.revision;

import static dev.banister.revision.Graphs.graph;
import static dev.banister.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionExceptionTest {
  private final RevisionGraph graph =
      graph("aaaa1<-bbbb1[left] bbbb1<-bbbb2 aaaa1<-cccc1[right] zzzz1");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          nope  | No revision or branch is called 'nope'.
          no    | No revision or branch is called 'no'. A partial id needs at least four characters.
          bbbb  | Several revisions start with 'bbbb': bbbb1, bbbb2.
          head  | 'head' stands for several revisions: bbbb2, cccc1, zzzz1.
          left@cccc1 | cccc1 is not on branch 'left'.
          bbbb2+1 | 'bbbb2+1' leads past the end of the history.
          aaaa1+1 | 'aaaa1+1' could lead to bbbb1, cccc1. Name the branch, as in label@+1.
          +99999999999 | '+99999999999' leads past the end of the history.
          """)
  void saysWhatIsWrongWithAnUpgradeTarget(String target, String message) {
    assertThatThrownBy(() -> graph.upgradePath(ids(""), target))
        .isInstanceOf(RevisionException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          zzzz1 | 'zzzz1' can't be reached from bbbb2.
          -4    | '-4' leads past the end of the history.
          +1    | '+1' leads past the end of the history.
          right@-1 | 'right@-1' can't be reached from bbbb2.
          """)
  void saysWhatIsWrongWithADowngradeTarget(String target, String message) {
    assertThatThrownBy(() -> graph.downgradePath(ids("bbbb2"), target))
        .isInstanceOf(RevisionException.class)
        .hasMessage(message);
  }
}
