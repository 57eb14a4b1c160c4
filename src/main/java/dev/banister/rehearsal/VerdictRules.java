package dev.banister.rehearsal;

import dev.banister.operation.OperationStream;
import dev.banister.project.MigrationScript;
import dev.banister.rehearsal.MigrationRun.Broke;
import dev.banister.rehearsal.MigrationRun.Undetermined;
import dev.banister.rehearsal.StepResult.ExecutedStatement;
import dev.banister.rehearsal.seed.SeedReport;
import dev.banister.rule.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the verdict of one round trip from what it showed; "nothing happened" is never a pass. */
final class VerdictRules {
  private static final Pattern LACKING =
      Pattern.compile("extension \"([^\"]+)\" is not available|role \"([^\"]+)\" does not exist");
  private final Evidence evidence;
  private final EarlierFailures earlier;

  VerdictRules(Evidence evidence, EarlierFailures earlier) {
    this.evidence = evidence;
    this.earlier = earlier;
  }

  /** A verdict with its sentence. */
  record Judgement(Verdict verdict, String reason) {}

  Judgement judge() {
    return Stream.<Supplier<Optional<Judgement>>>of(
            this::stopped,
            this::nothingToUndo,
            this::upgradeFailed,
            this::refused,
            this::nothingRan,
            this::seededUpgradeFailed,
            this::noDowngrade,
            this::downgradeFailed,
            this::emptyDowngrade,
            this::differsInGuesses,
            this::differs,
            this::reupgrade,
            this::unseeded,
            this::guessed)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(this::passed);
  }

  private static Optional<Judgement> of(Verdict verdict, String reason) {
    return Optional.of(new Judgement(verdict, reason));
  }

  private Optional<Judgement> stopped() {
    return evidence.stopped
        ? of(Verdict.INCONCLUSIVE, "The rehearsal was stopped before the end.")
        : Optional.empty();
  }

  private Optional<Judgement> nothingToUndo() {
    MigrationScript script = evidence.script.script();
    if (script.upgrade() == null
        || !script.upgrade().empty()
        || script.downgrade() != null && !script.downgrade().empty()) {
      return Optional.empty();
    }
    return of(
        Verdict.NOT_APPLICABLE,
        (script.revision().isMergePoint() ? "This merge" : "This revision")
            + " has no operations. Nothing to go back.");
  }

  private Optional<Judgement> upgradeFailed() {
    return ended(evidence.bareUpgrade, "upgrade()");
  }

  private Optional<Judgement> ended(@Nullable MigrationRun run, String function) {
    return switch (run == null ? new MigrationRun.Done() : run.ending()) {
      case MigrationRun.Done done -> Optional.empty();
      case Undetermined(String reason) ->
          of(Verdict.INCONCLUSIVE, function + " could not be run: " + reason);
      case Broke broke ->
          broken(broke, function)
              .map(
                  judged ->
                      new Judgement(
                          judged.verdict(), judged.reason() + KeptStatements.of(run, evidence)));
    };
  }

  private Optional<Judgement> broken(Broke broke, String function) {
    Optional<String> table =
        function.equals("upgrade()") ? earlier.neverCreated(broke) : Optional.empty();
    if (table.isPresent()) {
      return of(
          Verdict.INCONCLUSIVE,
          "Table "
              + table.get()
              + " is created by no migration. Give its definition with --base FILE.sql.");
    }
    Optional<String> lacking = lacking(broke);
    if (lacking.isPresent()) {
      return of(
          Verdict.INCONCLUSIVE,
          "%s could not be run: the throwaway server has no %s."
              .formatted(function, lacking.get()));
    }
    String what = "%s stops at line %d: %s".formatted(function, broke.line(), words(broke));
    return earlier
        .first()
        .map(r -> of(Verdict.INCONCLUSIVE, what + ", after the failed upgrade of " + r + "."))
        .orElseGet(() -> of(Verdict.FAIL, what + "."));
  }

  /** What a server of the project would have and a bare one has not: an extension, a role. */
  static Optional<String> lacking(Broke broke) {
    Matcher matcher = LACKING.matcher(broke.message());
    return matcher.find()
        ? Optional.of(
            matcher.group(1) == null ? "role " + matcher.group(2) : "extension " + matcher.group(1))
        : Optional.empty();
  }

  static String words(Broke broke) {
    String name = broke.exception().substring(broke.exception().lastIndexOf('.') + 1);
    String message = broke.message().replaceFirst("\\.$", "");
    return message.isEmpty() ? name : name + ": " + message;
  }

  private Optional<Judgement> refused() {
    return refused(evidence.script);
  }

  /** The judgement on an author who refuses to go back. */
  static Optional<Judgement> refused(RecordedScript script) {
    return refusal(script)
        .map(
            raised ->
                Refusal.reason(script.script(), raised)
                    .map(r -> new Judgement(Verdict.NOT_APPLICABLE, "The author refuses: " + r))
                    .orElseGet(
                        () ->
                            new Judgement(
                                Verdict.FAIL, "downgrade() refuses and gives no reason.")));
  }

  /** The exception with which the author refuses to go back, when that is all downgrade() does. */
  static Optional<OperationStream.Raised> refusal(RecordedScript script) {
    OperationStream downgrade = script.recording().downgrade();
    return downgrade.operations().isEmpty()
            && downgrade.end() instanceof OperationStream.Raised raised
            && Refusal.isMeant(raised)
        ? Optional.of(raised)
        : Optional.empty();
  }

  private Optional<Judgement> nothingRan() {
    return operations(evidence.bareUpgrade) == 0 && operations(evidence.downgrade) == 0
        ? of(Verdict.INCONCLUSIVE, "Nothing ran on " + evidence.dialect.id() + ".")
        : Optional.empty();
  }

  static int operations(@Nullable MigrationRun run) {
    return run == null ? 0 : run.operations();
  }

  private Optional<Judgement> seededUpgradeFailed() {
    if (evidence.upgrade == null || !(evidence.upgrade.ending() instanceof Broke broke)) {
      return ended(evidence.upgrade, "upgrade()");
    }
    String what =
        "upgrade() stops over rows at line %d: %s.%s"
            .formatted(broke.line(), words(broke), passesWithout());
    return of(isOfDatabase(broke) ? Verdict.FAIL : Verdict.INCONCLUSIVE, what);
  }

  private String passesWithout() {
    return evidence.sampled
        ? " Over the rows of the connected database alone it passes."
        : " On empty tables it passes.";
  }

  /** A script that stumbles over a seeded value proves nothing; the database's refusal does. */
  private static boolean isOfDatabase(Broke broke) {
    return broke.message().startsWith("(sqlite3.")
        || broke.message().startsWith("(psycopg.errors.")
        || broke.message().startsWith("(pymysql.err.");
  }

  private Optional<Judgement> noDowngrade() {
    return evidence.script.recording().downgrade().end() instanceof OperationStream.Missing
        ? of(Verdict.FAIL, "There is no downgrade().")
        : Optional.empty();
  }

  private Optional<Judgement> downgradeFailed() {
    boolean byRows =
        evidence.bareDowngrade != null
            && evidence.bareDowngrade.isDone()
            && evidence.downgrade != null
            && !evidence.downgrade.isDone();
    Optional<Judgement> judgement = ended(evidence.downgrade, "downgrade()");
    return byRows
        ? judgement.map(j -> new Judgement(j.verdict(), j.reason() + passesWithout()))
        : judgement;
  }

  private Optional<Judgement> emptyDowngrade() {
    int done = operations(evidence.bareUpgrade);
    return done > 0 && operations(evidence.downgrade) == 0
        ? of(
            Verdict.FAIL,
            "downgrade() does nothing, though upgrade() ran %s."
                .formatted(done == 1 ? "an operation" : done + " operations"))
        : Optional.empty();
  }

  /** Where types were guessed, a difference in types alone proves nothing. */
  private Optional<Judgement> differsInGuesses() {
    boolean onlyTypes =
        !evidence.schema.isEmpty()
            && evidence.rows.isEmpty()
            && evidence.state.isEmpty()
            && evidence.schema.stream().allMatch(d -> "type".equals(d.attribute()));
    return onlyTypes ? guessed() : Optional.empty();
  }

  private Optional<Judgement> guessed() {
    return Stream.of(evidence.bareUpgrade, evidence.downgrade)
        .filter(run -> run != null)
        .flatMap(run -> run.guesses().stream())
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

  private Optional<Judgement> differs() {
    int schema = evidence.schema.size();
    int rows = evidence.rows.size();
    if (schema + rows + evidence.state.size() == 0) {
      return Optional.empty();
    }
    String parts =
        Stream.concat(
                Stream.of(
                    counted(schema, "difference", "in the schema"),
                    counted(rows, "table", "in rows")),
                evidence.state.stream().map(StateDifference::words))
            .filter(s -> !s.isEmpty())
            .reduce((a, b) -> a + ", " + b)
            .orElseThrow();
    return of(Verdict.FAIL, "The database doesn't come back: " + parts + after() + ".");
  }

  private static String counted(int n, String noun, String where) {
    return n == 0 ? "" : n + " " + noun + (n == 1 ? " " : "s ") + where;
  }

  private String after() {
    return earlier.first().map(r -> ", after the failed upgrade of " + r).orElse("");
  }

  private Optional<Judgement> reupgrade() {
    Optional<Judgement> failed = ended(evidence.reupgrade, "upgrade() after the downgrade");
    if (failed.isPresent() || evidence.reupgradeSchema.isEmpty()) {
      return failed;
    }
    return of(
        Verdict.FAIL,
        "Upgrading again leads to another schema: "
            + counted(evidence.reupgradeSchema.size(), "difference", "in all")
            + ".");
  }

  private Optional<Judgement> unseeded() {
    return Stream.of(evidence.seeded, evidence.seededAfter)
        .map(SeedReport::refused)
        .flatMap(refused -> refused.entrySet().stream())
        .filter(e -> concerns(e.getKey()))
        .findFirst()
        .map(VerdictRules::unseeded);
  }

  /** Whether the revision changes this table or names it in a statement. */
  private boolean concerns(String table) {
    return evidence.affected.contains(table) || EarlierFailures.isNamed(table, statements());
  }

  private List<ExecutedStatement> statements() {
    return Stream.of(evidence.bareUpgrade, evidence.downgrade)
        .filter(run -> run != null)
        .flatMap(run -> run.statements().stream())
        .toList();
  }

  private static Judgement unseeded(Map.Entry<String, String> refused) {
    return new Judgement(
        Verdict.INCONCLUSIVE,
        "Table %s could not be seeded: %s.".formatted(refused.getKey(), refused.getValue()));
  }

  private Judgement passed() {
    return earlier.first().isPresent() && earlier.concern(statements())
        ? new Judgement(
            Verdict.INCONCLUSIVE,
            "It left no trace, but works on objects of %s, whose upgrade failed."
                .formatted(earlier.first().get()))
        : new Judgement(
            Verdict.PASS, "Upgrade, downgrade and upgrade again left no trace" + after() + ".");
  }
}
