package dev.banister.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.Operation.DropTable;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.RecordedOperation;
import dev.banister.sql.Dialect;
import dev.banister.value.Unknown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Scripts whose course over unknown values would never end by itself. */
class EndlessUnknownTest {
  private static final Recorder RECORDER = new ChildRecorder(SourceFinder.NONE);

  @AfterAll
  static void close() {
    RECORDER.close();
  }

  @Test
  void aValueThatGrowsInALoopIsToldByItsTwoEnds() throws InterruptedException {
    OperationStream upgrade =
        upgrade(
            """
            from billing.settings import settings
            def upgrade():
                name = settings.name
                for i in range(1000):
                    name = name.replace(settings.old, settings.new)
                op.drop_table(name)
            """);

    assertThat(upgrade.end()).isEqualTo(new Completed());
    assertThat(upgrade.operations()).hasSize(1);
    assertThat(upgrade.operations().getFirst().unknowns())
        .extracting(Unknown::expression)
        .allMatch(expression -> expression.length() < 300)
        .anyMatch(expression -> expression.startsWith("billing.settings.settings.name.replace("));
  }

  @Test
  void aLoopThatAsksForAnotherValueEachTimeEnds() throws InterruptedException {
    OperationStream upgrade =
        upgrade(
            """
            from billing.tree import root
            def upgrade():
                node = root
                while node.parent:
                    node = node.parent
                op.drop_table("t")
            """);

    assertThat(upgrade.end()).isEqualTo(new Completed());
    assertThat(upgrade.operations())
        .extracting(RecordedOperation::operation)
        .hasOnlyElementsOfType(DropTable.class)
        .hasSize(1);
  }

  @Test
  void aFunctionThatWalksDownAnUnknownTreeEnds() throws InterruptedException {
    OperationStream upgrade =
        upgrade(
            """
            from billing.tree import root
            def visit(node):
                for child in node.children:
                    visit(child)
                for other in node.others:
                    visit(other)

            def upgrade():
                visit(root)
                op.drop_table("t")
            """);

    assertThat(upgrade.end()).isEqualTo(new Completed());
    assertThat(upgrade.operations()).hasSize(1);
  }

  private static OperationStream upgrade(String text) throws InterruptedException {
    return RECORDER.record(Scripts.of(text), Dialect.SQLITE).upgrade();
  }
}
