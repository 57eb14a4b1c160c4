package dev.banister.ui.rehearsal;

import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.rehearsal.StateDifference;
import dev.banister.rehearsal.StepKind;
import dev.banister.rehearsal.StepResult;
import dev.banister.rehearsal.StepResult.Differs;
import dev.banister.rehearsal.StepResult.Failed;
import dev.banister.rehearsal.StepResult.Passed;
import dev.banister.rehearsal.StepResult.Skipped;
import dev.banister.revision.RevisionId;
import dev.banister.ui.control.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Groups the steps of a rehearsal by kind, finished or under way. */
final class StepRows {

  private final MigrationProject project;
  private final List<StepResult> steps;
  private final boolean running;

  StepRows(MigrationProject project, List<StepResult> steps, boolean running) {
    this.project = project;
    this.steps = steps;
    this.running = running;
  }

  /** One row a kind; the comparison has a row of its own behind the downgrade that it judges. */
  List<StepRow> rows() {
    List<StepRow> rows = new ArrayList<>();
    boolean runningFound = !running;
    for (StepKind kind : StepKind.values()) {
      List<StepResult> own = steps.stream().filter(step -> step.step() == kind).toList();
      boolean last = steps.stream().noneMatch(step -> step.step().compareTo(kind) > 0);
      if (own.isEmpty() && (!running || !last)) {
        continue;
      }
      StepState state = own.isEmpty() ? StepState.WAITING : worst(own);
      if (!runningFound && last && own.isEmpty()) {
        state = StepState.RUNNING;
        runningFound = true;
      }
      rows.add(group(kind, own, state));
      if (kind == StepKind.DOWNGRADE && !own.isEmpty()) {
        rows.add(comparison(own));
      }
    }
    return rows;
  }

  private static StepState worst(List<StepResult> steps) {
    return steps.stream().map(StepState::of).max(StepState::compareTo).orElse(StepState.WAITING);
  }

  private StepRow group(StepKind kind, List<StepResult> own, StepState state) {
    List<StepRow> children =
        own.size() < 2
            ? List.of()
            : own.stream().map(step -> child(step, own.indexOf(step))).toList();
    return new StepRow(
        kind.id(),
        name(kind),
        own.isEmpty() ? "" : what(kind, own),
        state,
        own.isEmpty() ? null : own.stream().mapToInt(step -> step.statements().size()).sum(),
        own.isEmpty() ? null : own.stream().mapToLong(StepResult::rows).sum(),
        own.isEmpty()
            ? null
            : own.stream().map(StepResult::time).reduce(Duration.ZERO, Duration::plus),
        false,
        children);
  }

  private StepRow child(StepResult step, int index) {
    return new StepRow(
        step.step().id() + "/" + index,
        step.revision().text(),
        explained(step, title(step.revision())),
        StepState.of(step),
        step.statements().size(),
        step.rows(),
        step.time(),
        true,
        List.of());
  }

  /** What the comparison after the last downgrade found, without numbers of its own. */
  private static StepRow comparison(List<StepResult> downgrades) {
    StepResult last = downgrades.getLast();
    StepState state =
        switch (last.outcome()) {
          case Passed passed -> StepState.PASSED;
          case Differs differs -> StepState.DIFFERS;
          case Failed failed -> StepState.SKIPPED;
          case Skipped skipped -> StepState.SKIPPED;
        };
    String what =
        last.outcome() instanceof Differs differs
            ? compared(differs)
            : Words.of("step.compare.what");
    return new StepRow(
        "compare", Words.of("step.compare"), what, state, null, null, null, false, List.of());
  }

  /** What a comparison found, in numbers; what neither catalog nor rows show, in words. */
  static String compared(Differs differs) {
    String counted =
        Words.of("step.compare.differs", differs.schema().size(), differs.rows().size());
    return Stream.concat(Stream.of(counted), differs.state().stream().map(StateDifference::words))
        .collect(Collectors.joining("; "));
  }

  private String what(StepKind kind, List<StepResult> own) {
    StepResult last = own.getLast();
    String plain =
        switch (kind) {
          case BUILD -> Words.of("step.build.what", last.revision().text());
          case SEED, SEED_AFTER -> Words.of("step.seed.what", sumOfRows(own));
          case UPGRADE, DOWNGRADE, REUPGRADE ->
              own.size() == 1
                  ? title(last.revision())
                  : Words.of("step.revisions", own.getFirst().revision().text(), own.size());
        };
    return own.stream()
        .filter(step -> step.outcome() instanceof Failed || step.outcome() instanceof Skipped)
        .findFirst()
        .map(step -> explained(step, plain))
        .orElse(plain);
  }

  private static long sumOfRows(List<StepResult> steps) {
    return steps.stream().mapToLong(StepResult::rows).sum();
  }

  private static String explained(StepResult step, String plain) {
    return switch (step.outcome()) {
      case Passed passed -> plain;
      case Differs differs -> plain;
      case Failed failed ->
          failed.line() > 0
              ? Words.of(
                  "step.failed.line",
                  step.revision().brief(),
                  String.valueOf(failed.line()),
                  failed.message())
              : Words.of("step.failed.at", step.revision().brief(), failed.message());
      case Skipped skipped -> skipped.reason();
    };
  }

  private String title(RevisionId id) {
    MigrationScript script = project.scripts().get(id);
    return script == null || script.revision().message().isBlank()
        ? id.text()
        : Objects.requireNonNull(script).revision().message();
  }

  private static String name(StepKind kind) {
    return switch (kind) {
      case BUILD -> Words.of("step.build");
      case SEED -> Words.of("step.seed");
      case UPGRADE -> Words.of("step.upgrade");
      case SEED_AFTER -> Words.of("step.seedAfter");
      case DOWNGRADE -> Words.of("step.downgrade");
      case REUPGRADE -> Words.of("step.reupgrade");
    };
  }
}
