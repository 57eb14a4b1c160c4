package dev.banister.rule.constraints;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.pairing.DataChanges;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.StatementText;
import dev.banister.rule.Step;
import dev.banister.schema.ForeignKey;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a table that batch mode makes anew while SQLite enforces the foreign keys to it. */
public final class BatchUnderForeignKeysRule implements Rule {
  @Override
  public String code() {
    return "BN409";
  }

  @Override
  public String id() {
    return "batch-with-foreign-keys-on";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  private static final Pattern SWITCH =
      Pattern.compile(
          "(?i)pragma\\s+foreign_keys\\s*(?:=|\\()\\s*(on|1|true|yes|off|0|false|no)\\b");

  @Override
  public List<Finding> check(RuleContext context) {
    if (context.dialect() != Dialect.SQLITE) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      boolean enforced = isOn(context.files().environment(), false);
      boolean switched = false;
      boolean written = false;
      Set<Integer> seen = new HashSet<>();
      for (Step step : Step.of(context, direction)) {
        String sql = StatementText.of(step.operation(), context.dialect()).orElse("");
        switched |= SWITCH.matcher(sql).find() && !isOn(sql, true);
        boolean later = isOn(sql, enforced);
        // Once rows were written SQLite is inside a transaction and ignores the PRAGMA.
        enforced = later && (enforced || !(switched || written));
        written |= new DataChanges().of(step.operation()).isPresent();
        Operation.BatchAlterTable block = step.unit().block();
        if (enforced && block != null && seen.add(step.unit().position()) && isMadeAnew(block)) {
          child(step, block.table().toString())
              .ifPresent(c -> findings.add(finding(context, step, block.table().toString(), c)));
        }
      }
    }
    return findings;
  }

  private static boolean isOn(String text, boolean before) {
    boolean on = before;
    Matcher matcher = SWITCH.matcher(text);
    while (matcher.find()) {
      on = Set.of("on", "1", "true", "yes").contains(matcher.group(1).toLowerCase(Locale.ROOT));
    }
    return on;
  }

  /** Adding columns and indexes alone goes without a new table. */
  private static boolean isMadeAnew(Operation.BatchAlterTable block) {
    return switch (block.recreate()) {
      case "always" -> true;
      case "never" -> false;
      default ->
          block.operations().stream()
              .map(RecordedOperation::operation)
              .anyMatch(
                  o ->
                      !(o instanceof Operation.AddColumn)
                          && !(o instanceof Operation.CreateIndex)
                          && !(o instanceof Operation.DropIndex));
    };
  }

  private static Optional<ForeignKey> child(Step step, String parent) {
    return step.before().tables().values().stream()
        .filter(t -> !t.name().equals(parent))
        .flatMap(t -> t.foreignKeys().stream().filter(f -> f.referencedTable().equals(parent)))
        .findFirst();
  }

  private Finding finding(RuleContext context, Step step, String table, ForeignKey key) {
    String happens =
        switch (key.onDelete()) {
          case "CASCADE" -> "every row that refers to it is deleted with the old table";
          case "SET NULL", "SET DEFAULT" -> "every reference to it is emptied";
          default -> "it stops as soon as a row refers to it";
        };
    return new FindingDraft(
            this,
            context,
            table,
            "Batch mode drops and renames "
                + table
                + " with foreign keys enforced: "
                + happens
                + ".")
        .at(step.direction(), step.unit())
        .because(
            "Dropping a table counts as deleting its rows. Switch PRAGMA foreign_keys off in"
                + " env.py while migrations run.")
        .repairedBy("connection.exec_driver_sql(\"PRAGMA foreign_keys=OFF\")")
        .finding();
  }
}
