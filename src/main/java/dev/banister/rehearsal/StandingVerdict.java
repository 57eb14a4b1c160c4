package dev.banister.rehearsal;

import dev.banister.project.MigrationScript;
import dev.banister.rehearsal.MigrationRun.Broke;
import dev.banister.rehearsal.MigrationRun.Undetermined;
import dev.banister.rehearsal.StandingRun.Ran;
import dev.banister.rehearsal.VerdictRules.Judgement;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the verdict of a way back from where a connected database stands. */
final class StandingVerdict {
  private final StandingRun run;
  private final List<RecordedScript> back;
  private final Dialect dialect;

  StandingVerdict(StandingRun run, List<RecordedScript> back, Dialect dialect) {
    this.run = run;
    this.back = back;
    this.dialect = dialect;
  }

  Judgement judge() {
    return Stream.<Supplier<Optional<Judgement>>>of(
            this::nothingToUndo,
            () -> stuck(StandingRun.stuck(run.down()), "downgrade()", overRows()),
            this::nothingUndone,
            () -> stuck(StandingRun.stuck(run.up()), "upgrade() after the downgrade", ""),
            this::anotherSchema,
            this::rowsLost,
            () ->
                stuck(
                    StandingRun.stuck(run.downAgain()),
                    "Over rows that this version may write besides, downgrade()",
                    " Over the rows of the connected database it passes."),
            this::unsteady,
            this::unseeded,
            this::guessed)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(
            () ->
                new Judgement(
                    Verdict.PASS,
                    "Going back and coming again runs through over the rows of the connected"
                        + " database ("
                        + run.copied()
                        + ") and brings its schema back."));
  }

  private static Optional<Judgement> of(Verdict verdict, String reason) {
    return Optional.of(new Judgement(verdict, reason));
  }

  private Optional<Judgement> nothingToUndo() {
    return back.stream().allMatch(s -> isEmpty(s.script()))
        ? of(Verdict.NOT_APPLICABLE, "There are no operations. Nothing to go back.")
        : Optional.empty();
  }

  private static boolean isEmpty(MigrationScript script) {
    return script.upgrade() != null
        && script.upgrade().empty()
        && (script.downgrade() == null || script.downgrade().empty());
  }

  private String overRows() {
    return run.passesEmpty()
        ? " It is the rows of the connected database: on empty tables it passes."
        : "";
  }

  private Optional<Judgement> stuck(@Nullable Ran ran, String function, String more) {
    if (ran == null) {
      return Optional.empty();
    }
    String of = back.size() == 1 ? "" : " of " + ran.script().id();
    return switch (ran.run().ending()) {
      case MigrationRun.Done done -> Optional.empty();
      case Undetermined(String reason) ->
          of(Verdict.INCONCLUSIVE, function + of + " could not be run: " + reason);
      case Broke broke -> {
        Optional<String> lacking = VerdictRules.lacking(broke);
        yield lacking.isPresent()
            ? of(
                Verdict.INCONCLUSIVE,
                "%s%s could not be run: the copy's server has no %s."
                    .formatted(function, of, lacking.get()))
            : of(
                Verdict.FAIL,
                "%s%s stops at line %d: %s.%s"
                    .formatted(function, of, broke.line(), VerdictRules.words(broke), more));
      }
    };
  }

  private Optional<Judgement> nothingUndone() {
    int down = operations(run.down());
    int up = operations(run.up());
    if (down > 0) {
      return Optional.empty();
    }
    return up > 0
        ? of(
            Verdict.FAIL,
            "downgrade() does nothing, though upgrade() ran %s."
                .formatted(up == 1 ? "an operation" : up + " operations"))
        : of(Verdict.INCONCLUSIVE, "Nothing ran on " + dialect.id() + ".");
  }

  private static int operations(List<Ran> runs) {
    return runs.stream().mapToInt(r -> r.run().operations()).sum();
  }

  private Optional<Judgement> anotherSchema() {
    int differences = run.schema().size();
    return differences == 0
        ? Optional.empty()
        : of(
            Verdict.FAIL,
            "Going back and coming again leads to another schema than the connected one: %s."
                .formatted(differences == 1 ? "1 difference" : differences + " differences"));
  }

  private Optional<Judgement> rowsLost() {
    boolean silent = run.losses().stream().anyMatch(l -> l.kind() == Loss.Kind.SILENT);
    if (run.rows().isEmpty() || !silent) {
      return Optional.empty();
    }
    String tables =
        run.rows().stream()
            .map(d -> d.lost() + " of " + d.table())
            .collect(Collectors.joining(", "));
    return of(Verdict.FAIL, "Going back deletes rows: " + tables + ".");
  }

  private Optional<Judgement> unsteady() {
    return run.bottomSchema().isEmpty()
        ? Optional.empty()
        : of(Verdict.FAIL, "Going back over other rows leads to another schema.");
  }

  private Optional<Judgement> unseeded() {
    return run.seeded().refused().entrySet().stream().findFirst().map(StandingVerdict::unseeded);
  }

  private static Judgement unseeded(Map.Entry<String, String> refused) {
    return new Judgement(
        Verdict.INCONCLUSIVE,
        "Table %s is empty in the connected database, and could not be seeded: %s."
            .formatted(refused.getKey(), refused.getValue()));
  }

  private Optional<Judgement> guessed() {
    return Stream.concat(run.down().stream(), run.up().stream())
        .flatMap(r -> r.run().guesses().stream())
        .sorted()
        .findFirst()
        .map(
            type ->
                new Judgement(
                    Verdict.INCONCLUSIVE,
                    "It was run with a guess for the type "
                        + type
                        + ", which only the application knows."));
  }
}
