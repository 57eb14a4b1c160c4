package dev.banister.rule.completeness;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationUnit;
import dev.banister.project.MigrationScript;
import dev.banister.rule.DialectBranch;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.NothingToCompare;
import dev.banister.rule.PythonCall;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what an upgrade makes on another dialect than the audited one and no downgrade undoes. */
public final class OneDialectRule implements Rule {
  @Override
  public String code() {
    return "BN107";
  }

  @Override
  public String id() {
    return "inverse-on-one-dialect-only";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private static final Pattern RAW =
      Pattern.compile(
          "(?i)\\bcreate\\s+(?:or\\s+replace\\s+)?(?:unique\\s+)?(?:materialized\\s+)?(index|view|trigger|function|type|sequence|table|policy)"
              + "\\s+(?:concurrently\\s+)?(?:if\\s+not\\s+exists\\s+)?[\"`]?(\\w+)");

  @Override
  public List<Finding> check(RuleContext context) {
    MigrationScript.FunctionText up = context.script().upgrade();
    if (up == null
        || NothingToCompare.in(context)
        || !context.script().text().contains("dialect")) {
      return List.of();
    }
    String rest = rest(context.script(), up);
    List<Finding> findings = new ArrayList<>();
    for (DialectBranch branch : DialectBranch.in(context.script(), up)) {
      if (!branch.dialects().contains(context.dialect().id())) {
        made(branch.body(), context)
            .filter(
                name ->
                    !Pattern.compile("(?i)\\b" + Pattern.quote(name) + "\\b").matcher(rest).find())
            .findFirst()
            .ifPresent(name -> findings.add(finding(context, branch, name)));
      }
    }
    return findings;
  }

  /**
   * All of the script but the upgrade, since a downgrade may use names and helpers of the module.
   */
  private static String rest(MigrationScript script, MigrationScript.FunctionText up) {
    List<String> lines = script.lines();
    return String.join("\n", lines.subList(0, Math.min(up.line() - 1, lines.size())))
        + "\n"
        + String.join("\n", lines.subList(Math.min(up.endLine(), lines.size()), lines.size()));
  }

  private static Stream<String> made(String body, RuleContext context) {
    Set<String> gone = dropped(context);
    Stream<String> called =
        PythonCall.in(
                body,
                "create_table|create_index|create_unique_constraint|create_foreign_key|create_check_constraint|add_column")
            .stream()
            .filter(
                c ->
                    c.arguments().stream()
                        .noneMatch(
                            a ->
                                gone.stream()
                                    .anyMatch(
                                        g ->
                                            a.contains("\"" + g + "\"")
                                                || a.contains("'" + g + "'"))))
            .flatMap(c -> (c.function().equals("add_column") ? column(c) : c.text(0)).stream());
    Set<String> passing = passing(body);
    Stream<String> raw =
        RAW.matcher(body)
            .results()
            .filter(
                r ->
                    gone.stream()
                        .noneMatch(
                            g ->
                                body.substring(r.end(), Math.min(body.length(), r.end() + 120))
                                    .contains(g)))
            .map(r -> r.group(2));
    return Stream.concat(called, raw).filter(name -> !passing.contains(name));
  }

  /** What the branch itself renames or drops again. */
  private static Set<String> passing(String body) {
    return PythonCall.in(body, "alter_column|rename_table|drop_\\w+").stream()
        .filter(
            c -> !c.function().equals("alter_column") || c.keywords().contains("new_column_name"))
        .flatMap(c -> Stream.of(c.text(0), c.text(1)).flatMap(Optional::stream))
        .collect(Collectors.toSet());
  }

  private static Optional<String> column(PythonCall call) {
    return call.arguments().size() < 2
        ? Optional.empty()
        : PythonCall.in(call.arguments().get(1), "Column").stream()
            .findFirst()
            .flatMap(c -> c.text(0));
  }

  private static Set<String> dropped(RuleContext context) {
    Set<String> gone = new LinkedHashSet<>();
    for (OperationUnit unit : context.units(Direction.DOWNGRADE)) {
      switch (unit.operation()) {
        case Operation.DropTable o -> gone.add(o.table().name());
        case Operation.DropColumn o -> gone.add(o.column());
        default -> {}
      }
    }
    return gone;
  }

  private Finding finding(RuleContext context, DialectBranch branch, String name) {
    String dialects = String.join(" and ", branch.dialects());
    return new FindingDraft(
            this,
            context,
            name,
            "On " + dialects + " the upgrade makes " + name + ", and no downgrade names it.")
        .atLine(Direction.UPGRADE, branch.line())
        .fromScript()
        .because(
            "On "
                + dialects
                + " it stays behind, and upgrading again meets it. This audit ran as "
                + context.dialect().id()
                + ", where nobody notices.")
        .finding();
  }
}
