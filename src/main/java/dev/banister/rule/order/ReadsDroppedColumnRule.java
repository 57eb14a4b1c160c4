package dev.banister.rule.order;

import dev.banister.operation.Direction;
import dev.banister.pairing.DataChange;
import dev.banister.pairing.DataChanges;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.StatementText;
import dev.banister.rule.Step;
import dev.banister.schema.Column;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a statement that reads or writes a column which an operation above has dropped. */
public final class ReadsDroppedColumnRule implements Rule {
  @Override
  public String code() {
    return "BN305";
  }

  @Override
  public String id() {
    return "reads-dropped-column";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      Schema start = context.replay(direction).before();
      for (Step step : Step.of(context, direction)) {
        if (step.isCertain()) {
          reads(context, start, step)
              .ifPresent(column -> findings.add(finding(context, step, column)));
        }
      }
    }
    return findings;
  }

  private Optional<String> reads(RuleContext context, Schema start, Step step) {
    Optional<DataChange> data = new DataChanges().of(step.operation());
    Optional<String> sql = StatementText.of(step.operation(), context.dialect());
    if (data.isEmpty() || sql.isEmpty()) {
      return Optional.empty();
    }
    List<Table> named =
        start.tables().values().stream()
            .filter(t -> StatementText.names(sql.get(), t.name()))
            .toList();
    return named.stream()
        .flatMap(
            table ->
                step.before().table(table.name()).stream()
                    .flatMap(now -> gone(table, now))
                    .filter(column -> StatementText.names(sql.get(), column))
                    .filter(column -> isNowhereElse(step, sql.get(), table, column))
                    .map(column -> table.name() + "." + column))
        .findFirst();
  }

  private static Stream<String> gone(Table start, Table now) {
    return start.columns().stream().map(Column::name).filter(c -> now.column(c).isEmpty());
  }

  /** Whether no other table that the statement names, as it is by now, has such a column. */
  private static boolean isNowhereElse(Step step, String sql, Table own, String column) {
    return step.before().tables().values().stream()
            .filter(t -> !t.name().equals(own.name()))
            .filter(t -> StatementText.names(sql, t.name()))
            .noneMatch(t -> t.assumed() || t.column(column).isPresent() || t.name().equals(column))
        && !Pattern.compile("(?i)\\bas\\s+\"?" + Pattern.quote(column) + "\\b").matcher(sql).find();
  }

  private Finding finding(RuleContext context, Step step, String column) {
    return new FindingDraft(
            this,
            context,
            column,
            "The statement needs " + column + ", which an operation above has dropped or renamed.")
        .at(step.direction(), step.unit())
        .because("It stops here. Move the data before the column goes.")
        .finding();
  }
}
