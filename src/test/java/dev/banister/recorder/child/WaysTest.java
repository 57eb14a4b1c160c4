package dev.banister.recorder.child;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.OperationStream.Raised;
import dev.banister.operation.RecordedOperation;
import dev.banister.sql.TableName;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WaysTest {
  @Test
  void whatHappensOnBothBranchesIsCertain() {
    assertThat(
            explored(
                run -> {
                  run.drop("before");
                  if (run.asks("a")) {
                    run.drop("inside");
                  }
                  run.drop("after");
                }))
        .containsExactly("before", "inside if a", "after");
  }

  @Test
  void eachBranchCarriesItsOwnCondition() {
    assertThat(
            explored(
                run -> {
                  if (run.asks("a")) {
                    run.drop("yes");
                  } else {
                    run.drop("no");
                  }
                }))
        .containsExactly("yes if a", "no if not (a)");
  }

  @Test
  void whatHangsOnSeveralGuardsStaysInTheOrderOfItsLines() {
    assertThat(
            explored(
                run -> {
                  if (!run.asks("a exists")) {
                    run.drop("a");
                  }
                  if (!run.asks("b exists")) {
                    run.drop("b");
                  }
                }))
        .containsExactly("a if not (a exists)", "b if not (b exists)");
  }

  @Test
  void aGuardThatRaisesMakesNothingConditional() {
    assertThat(
            explored(
                run -> {
                  if (run.asks("rows exist")) {
                    throw new IllegalStateException();
                  }
                  run.drop("t");
                }))
        .containsExactly("t");
  }

  @Test
  void aGuardThatReturnsMakesTheRestConditional() {
    assertThat(
            explored(
                run -> {
                  if (!run.asks("exists")) {
                    return;
                  }
                  run.drop("t");
                }))
        .containsExactly("t if exists");
  }

  @Test
  void nestedConditionsAddUp() {
    assertThat(
            explored(
                run -> {
                  if (run.asks("a")) {
                    run.drop("one");
                    if (run.asks("b")) {
                      run.drop("two");
                    }
                  }
                }))
        .containsExactly("one if a", "two if a, b");
  }

  @Test
  void conditionsBeyondTheBoundStayOnWhatFollowsThem() {
    List<String> operations =
        explored(
            run -> {
              for (int i = 0; i < 12; i++) {
                if (run.asks("c" + i)) {
                  run.drop("t" + i);
                }
              }
            });
    assertThat(operations).hasSize(12).startsWith("t0 if c0");
    assertThat(operations.getLast()).contains("c11");
  }

  private static List<String> explored(Consumer<Run> function) {
    return Ways.merged(Exploration.of(branches -> new Run(branches).through(function))).stream()
        .map(WaysTest::described)
        .toList();
  }

  private static String described(RecordedOperation operation) {
    String table = ((Operation.DropTable) operation.operation()).table().name();
    List<String> conditions = operation.conditions().stream().map(Unknown::expression).toList();
    return conditions.isEmpty() ? table : table + " if " + String.join(", ", conditions);
  }

  /** A function under exploration. */
  private static final class Run {
    private final List<Boolean> branches;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<RecordedOperation> operations = new ArrayList<>();

    Run(List<Boolean> branches) {
      this.branches = branches;
    }

    boolean asks(String condition) {
      int at = decisions.size();
      boolean taken = at >= branches.size() || branches.get(at);
      SourceSpan span = SourceSpan.of("a.py", 1);
      Unknown unknown = new Unknown("⟨1⟩", condition, span, Unknown.Origin.APPLICATION, "");
      decisions.add(new Decision(unknown, taken, operations.size()));
      return taken;
    }

    void drop(String table) {
      operations.add(
          RecordedOperation.of(
              operations.size(),
              new Operation.DropTable(TableName.of(table), false),
              SourceSpan.of("a.py", callingLine())));
    }

    /** The function under exploration is the script; its lines are those of this file. */
    private static int callingLine() {
      return StackWalker.getInstance()
          .walk(frames -> frames.skip(2).findFirst().orElseThrow().getLineNumber());
    }

    Way through(Consumer<Run> function) {
      try {
        function.accept(this);
        return new Way(operations, decisions, new Completed());
      } catch (IllegalStateException e) {
        return new Way(operations, decisions, new Raised("Exception", "", 1));
      }
    }
  }
}
