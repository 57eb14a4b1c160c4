package dev.banister.rule.data;

import dev.banister.operation.Direction;
import dev.banister.rule.AuthorNote;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.StatementText;
import dev.banister.rule.Step;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds updates of the downgrade of which a later one also catches what an earlier one wrote. */
public final class ValuesMergedRule implements Rule {
  @Override
  public String code() {
    return "BN607";
  }

  @Override
  public String id() {
    return "values-merged";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  private static final Pattern UPDATE =
      Pattern.compile(
          "(?is)\\s*update\\s+([\\w.\"]+)\\s+set\\s+([\\w\"]+)\\s*=\\s*('(?:[^']|'')*'|-?[\\d.]+|true|false)"
              + "\\s+where\\s+([\\w\"]+)\\s*=\\s*('(?:[^']|'')*'|-?[\\d.]+|true|false)\\s*;?\\s*");

  /** One value that takes the place of another. */
  private record Move(Step step, String table, String column, String from, String to) {}

  @Override
  public List<Finding> check(RuleContext context) {
    List<Move> moves =
        Step.of(context, Direction.DOWNGRADE).stream()
            .flatMap(s -> move(s, context.dialect()).stream())
            .toList();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < moves.size(); i++) {
      Move later = moves.get(i);
      moves.subList(0, i).stream()
          .filter(m -> m.table().equals(later.table()) && m.column().equals(later.column()))
          .filter(
              m ->
                  m.to().equals(later.from())
                      || (m.to().equals(later.to()) && !m.from().equals(later.from())))
          .findFirst()
          .ifPresent(m -> findings.add(finding(context, m, later)));
    }
    return findings;
  }

  private static Optional<Move> move(Step step, Dialect dialect) {
    return StatementText.of(step.operation(), dialect)
        .map(UPDATE::matcher)
        .filter(Matcher::matches)
        .filter(m -> bare(m.group(2)).equals(bare(m.group(4))))
        .map(m -> new Move(step, bare(m.group(1)), bare(m.group(2)), m.group(5), m.group(3)));
  }

  private static String bare(String name) {
    return name.replace("\"", "").toLowerCase(Locale.ROOT);
  }

  private Finding finding(RuleContext context, Move first, Move later) {
    boolean chained = first.to().equals(later.from());
    return new FindingDraft(
            this,
            context,
            later.table() + "." + later.column(),
            chained
                ? "Line "
                    + first.step().unit().line()
                    + " turns "
                    + first.from()
                    + " into "
                    + first.to()
                    + ", and this line takes these rows along to "
                    + later.to()
                    + "."
                : first.from() + " and " + later.from() + " both become " + later.to() + ".")
        .at(Direction.DOWNGRADE, later.step().unit())
        .fromScript()
        .because(
            "Two values are one afterwards, and nobody can tell them apart again."
                + (chained ? " Do it in one UPDATE with CASE, or in the other order." : ""))
        .documentedBy(chained ? null : AuthorNote.of(context.script()).orElse(null))
        .finding();
  }
}
