package dev.banister.audit;

import dev.banister.operation.Direction;
import dev.banister.project.MigrationScript;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.StateDifference;
import dev.banister.rehearsal.StepKind;
import dev.banister.rehearsal.StepResult;
import dev.banister.rule.Evidence;
import dev.banister.rule.Finding;
import dev.banister.rule.Rule;
import dev.banister.rule.Severity;
import dev.banister.rule.correctness.WrongTargetRule;
import dev.banister.rule.data.DataChangeNotReversedRule;
import dev.banister.rule.data.SequenceNotSetRule;
import dev.banister.rule.locks.RewriteRule;
import dev.banister.rule.roundtrip.DowngradeStopsRule;
import dev.banister.rule.roundtrip.SchemaDiffersRule;
import dev.banister.rule.roundtrip.UpgradeAgainFailsRule;
import dev.banister.schema.SchemaDifference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings what the scripts predict together with what a round trip showed: confirms findings, takes
 * the weight from those that it refutes, and adds what only running it could find.
 */
final class RoundTripFindings {
  private static final String WRONG_TARGET = new WrongTargetRule().code();
  private final MigrationScript script;
  private final RoundTrip roundTrip;

  RoundTripFindings(MigrationScript script, RoundTrip roundTrip) {
    this.script = script;
    this.roundTrip = roundTrip;
  }

  List<Finding> merge(List<Finding> predicted) {
    List<Finding> findings = new ArrayList<>();
    StepResult.Outcome down = outcome(StepKind.DOWNGRADE);
    for (Finding finding : predicted) {
      findings.add(
          switch (down) {
            case StepResult.Differs differs -> compared(finding, differs.schema());
            case StepResult.Passed passed -> compared(finding, List.of());
            case StepResult.Failed failed ->
                isAbout(finding, failed) ? confirmed(finding) : finding;
            case StepResult.Skipped skipped -> finding;
          });
    }
    switch (down) {
      case StepResult.Differs differs -> {
        added(differs.schema(), findings);
        addedRows(differs.rows(), findings);
        differs.state().forEach(d -> findings.add(state(d)));
      }
      case StepResult.Failed failed -> addedFailure(failed, findings);
      case StepResult.Passed passed -> {}
      case StepResult.Skipped skipped -> {}
    }
    addedUpgradeAgain(findings);
    findings.replaceAll(f -> isCounted(f) ? confirmed(f) : f);
    rewrites(findings);
    return findings;
  }

  private StepResult.Outcome outcome(StepKind kind) {
    return roundTrip
        .step(kind)
        .map(StepResult::outcome)
        .orElse(new StepResult.Skipped("It was not part of this rehearsal."));
  }

  private static Finding compared(Finding finding, List<SchemaDifference> real) {
    if (finding.rule().equals(WRONG_TARGET) && finding.direction() == Direction.DOWNGRADE) {
      return refuted(finding); // it was said to stop, and it ran through
    }
    if (finding.differences().isEmpty()) {
      return finding;
    }
    boolean shown =
        finding.differences().stream().anyMatch(d -> real.stream().anyMatch(r -> isSame(d, r)));
    return shown ? confirmed(finding) : refuted(finding);
  }

  private static boolean isSame(SchemaDifference a, SchemaDifference b) {
    return Objects.equals(a.table(), b.table())
        && a.kind() == b.kind()
        && a.name().equals(b.name())
        && (a.attribute() == null || b.attribute() == null || a.attribute().equals(b.attribute()));
  }

  /** Whether the loss that a finding tells of was counted in the round trip. */
  private boolean isCounted(Finding finding) {
    return finding.direction() != null
        && finding.rule().startsWith("BN60")
        && roundTrip.losses().stream()
            .anyMatch(
                l ->
                    l.lostBy() == finding.direction()
                        && finding
                            .object()
                            .equals(l.column() == null ? l.table() : l.table() + "." + l.column()));
  }

  private static Finding confirmed(Finding finding) {
    Set<Evidence> evidence = new LinkedHashSet<>(finding.evidence());
    evidence.add(Evidence.ROUND_TRIP);
    return with(finding, finding.severity(), finding.explanation(), evidence);
  }

  private static Finding refuted(Finding finding) {
    return with(
        finding,
        Severity.INFO,
        "Predicted from the scripts, but the round trip did not reproduce it.",
        finding.evidence());
  }

  private static Finding with(
      Finding finding, Severity severity, String explanation, Set<Evidence> evidence) {
    return new Finding(
        finding.rule(),
        finding.id(),
        severity,
        finding.revision(),
        finding.file(),
        finding.line(),
        finding.direction(),
        finding.operation(),
        finding.object(),
        finding.message(),
        explanation,
        finding.suggestion(),
        finding.differences(),
        evidence,
        finding.authorNote());
  }

  private void added(List<SchemaDifference> real, List<Finding> findings) {
    for (SchemaDifference difference : real) {
      boolean known =
          findings.stream()
              .anyMatch(f -> f.differences().stream().anyMatch(d -> isSame(d, difference)));
      if (!known && !isToldAsEmpty(findings)) {
        findings.add(
            draft(
                new SchemaDiffersRule(),
                object(difference),
                "After the round trip " + words(difference) + ".",
                Direction.DOWNGRADE,
                functionLine(Direction.DOWNGRADE),
                List.of(difference)));
      }
    }
  }

  /** One finding already says that the whole downgrade is missing. */
  private static boolean isToldAsEmpty(List<Finding> findings) {
    return findings.stream().anyMatch(f -> f.rule().equals("BN101") || f.rule().equals("BN102"));
  }

  private void addedRows(List<StepResult.RowDifference> rows, List<Finding> findings) {
    for (StepResult.RowDifference difference : rows) {
      boolean known = findings.stream().anyMatch(f -> names(f, difference.table()));
      if (!known) {
        findings.add(
            draft(
                new DataChangeNotReversedRule(),
                difference.table(),
                "Rows of " + difference.table() + " don't come back: " + counts(difference) + ".",
                Direction.DOWNGRADE,
                functionLine(Direction.DOWNGRADE),
                List.of()));
      }
    }
  }

  private Finding state(StateDifference difference) {
    Rule rule =
        switch (difference) {
          case StateDifference.Orphans orphans -> new SchemaDiffersRule();
          case StateDifference.Counter counter -> new SequenceNotSetRule();
        };
    String object =
        switch (difference) {
          case StateDifference.Orphans orphans -> orphans.table();
          case StateDifference.Counter counter -> counter.sequence();
        };
    return draft(
        rule,
        object,
        "After the round trip " + difference.words() + ".",
        Direction.DOWNGRADE,
        functionLine(Direction.DOWNGRADE),
        List.of());
  }

  private void rewrites(List<Finding> findings) {
    RewriteFindings real = new RewriteFindings(roundTrip);
    findings.replaceAll(
        f -> real.isConfirmed(f) ? confirmed(f) : real.isRefuted(f) ? refuted(f) : f);
    for (String table : real.untold(findings)) {
      findings.add(
          draft(
              new RewriteRule(),
              table,
              "Going back writes every row of " + table + " anew under an exclusive lock.",
              Direction.DOWNGRADE,
              functionLine(Direction.DOWNGRADE),
              List.of()));
    }
  }

  private static boolean names(Finding finding, String table) {
    return finding.object().equals(table)
        || finding.object().startsWith(table + ".")
        || finding.differences().stream().anyMatch(d -> table.equals(d.table()));
  }

  private static String counts(StepResult.RowDifference difference) {
    return difference.lost()
        + " lost, "
        + difference.changed()
        + " changed, "
        + difference.added()
        + " added";
  }

  private void addedFailure(StepResult.Failed failed, List<Finding> findings) {
    if (findings.stream().noneMatch(f -> isAbout(f, failed))) {
      findings.add(
          draft(
              new DowngradeStopsRule(),
              script.revision().id().text(),
              "The downgrade stops: " + sentence(failed),
              Direction.DOWNGRADE,
              failed.line(),
              List.of()));
    }
  }

  private static boolean isAbout(Finding finding, StepResult.Failed failed) {
    return finding.direction() == Direction.DOWNGRADE
        && finding.severity() == Severity.ERROR
        && failed.line() > 0
        && finding.line() == failed.line();
  }

  private void addedUpgradeAgain(List<Finding> findings) {
    switch (outcome(StepKind.REUPGRADE)) {
      case StepResult.Failed failed ->
          findings.add(
              draft(
                  new UpgradeAgainFailsRule(),
                  script.revision().id().text(),
                  "Upgrading again after the downgrade fails: " + sentence(failed),
                  Direction.UPGRADE,
                  failed.line(),
                  List.of()));
      case StepResult.Differs differs -> {
        if (!differs.schema().isEmpty()) {
          findings.add(
              draft(
                  new UpgradeAgainFailsRule(),
                  object(differs.schema().getFirst()),
                  "Upgrading again leads to another schema: "
                      + words(differs.schema().getFirst())
                      + ".",
                  Direction.UPGRADE,
                  functionLine(Direction.UPGRADE),
                  differs.schema()));
        }
      }
      case StepResult.Passed passed -> {}
      case StepResult.Skipped skipped -> {}
    }
  }

  private static String sentence(StepResult.Failed failed) {
    String message = failed.message().isEmpty() ? failed.error() : failed.message();
    return message.endsWith(".") ? message : message + ".";
  }

  private static String object(SchemaDifference difference) {
    return difference.kind() == SchemaDifference.Kind.COLUMN
        ? difference.table() + "." + difference.name()
        : difference.name();
  }

  private static String words(SchemaDifference difference) {
    String object = difference.kind().word() + " " + object(difference);
    if (difference.attribute() == null) {
      return difference.before() == null ? object + " is left behind" : object + " is gone";
    }
    return object
        + " has another "
        + difference.attribute()
        + ": "
        + shown(difference.before())
        + " before, "
        + shown(difference.after())
        + " after";
  }

  private static String shown(@Nullable String text) {
    return text == null ? "none" : text;
  }

  private int functionLine(Direction direction) {
    MigrationScript.FunctionText function =
        direction == Direction.UPGRADE ? script.upgrade() : script.downgrade();
    return function == null ? 1 : function.line();
  }

  private Finding draft(
      Rule rule,
      String object,
      String message,
      Direction direction,
      int line,
      List<SchemaDifference> differences) {
    return new Finding(
        rule.code(),
        rule.id(),
        rule.severity(),
        script.revision().id(),
        script.file(),
        line,
        direction,
        -1,
        object,
        message,
        "Only running it shows this.",
        null,
        differences,
        Set.of(Evidence.ROUND_TRIP),
        null);
  }
}
