package dev.banister.ddl.batch;

import dev.banister.ddl.BatchRecreate;
import dev.banister.ddl.Ddl;
import dev.banister.ddl.DdlWriter;
import dev.banister.ddl.LiveStatement;
import dev.banister.ddl.Refusal;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Operation;
import dev.banister.replay.batch.BatchPlan;
import dev.banister.replay.batch.BatchPlanner;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.Identifiers;
import dev.banister.sql.NamingConvention;
import dev.banister.sql.Spelling;
import dev.banister.sql.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a recreate from the plan that replay predicts with, so that both can never disagree.
 *
 * <p>What Alembic takes from a Python set comes in the order of declaration here.
 */
public final class SqliteBatchRecreate implements BatchRecreate {
  private static final String ELSEWHERE =
      "Recreating a table is known for SQLite only; elsewhere batch mode alters it in place unless"
          + " recreate='always' asks otherwise.";
  private final Spelling spelling = Spelling.of(Dialect.SQLITE);

  /** The recreate of a dialect; all but SQLite's refuse. */
  public static BatchRecreate on(Dialect dialect) {
    return dialect == Dialect.SQLITE
        ? new SqliteBatchRecreate()
        : (batch, schema, convention) -> Ddl.refused(new Refusal("NotImplementedError", ELSEWHERE));
  }

  @Override
  public Ddl recreate(Operation.BatchAlterTable batch, Schema schema, NamingConvention convention) {
    BatchPlan plan = new BatchPlanner(convention).plan(schema, batch);
    if (plan.refusal() != null && !plan.refusal().afterRenaming()) {
      return Ddl.refused(refusal(plan.refusal()));
    }
    Ddl create = single(new Operation.CreateTable(plan.replacement(), false), schema);
    if (create.refusal() != null) {
      return create;
    }
    List<LiveStatement> live = new ArrayList<>(create.live());
    live.add(LiveStatement.of(copy(plan)));
    Identifiers names = spelling.identifiers();
    live.add(LiveStatement.of("DROP TABLE " + names.quote(plan.table())));
    live.add(
        LiveStatement.of(
            "ALTER TABLE %s RENAME TO %s"
                .formatted(
                    names.quoteInAlter(plan.replacement().name()),
                    names.quote(plan.table().name()))));
    for (IndexDefinition index : plan.indexes()) {
      live.addAll(single(new Operation.CreateIndex(plan.table(), index, false), schema).live());
    }
    return new Ddl(
        live.stream().map(LiveStatement::sql).toList(),
        live,
        plan.refusal() == null ? null : refusal(plan.refusal()),
        true);
  }

  private static Refusal refusal(BatchPlan.Refusal refusal) {
    return new Refusal(refusal.exception(), refusal.message());
  }

  /** The names of a plan are final, so no convention of the project applies. */
  private Ddl single(Operation operation, Schema schema) {
    return DdlWriter.live(Dialect.SQLITE, NamingConvention.DEFAULT, this)
        .statements(operation, schema);
  }

  private String copy(BatchPlan plan) {
    String columns =
        plan.copies().stream()
            .map(copied -> spelling.identifier(copied.to()))
            .collect(Collectors.joining(", "));
    String values =
        plan.copies().stream()
            .map(copied -> value(plan.table(), copied))
            .collect(Collectors.joining(", "));
    Identifiers names = spelling.identifiers();
    return "INSERT INTO %s (%s) SELECT %s FROM %s"
        .formatted(
            names.quote(plan.replacement().name()), columns, values, names.quote(plan.table()));
  }

  private String value(TableName table, BatchPlan.Copy copied) {
    String column = spelling.identifiers().quote(table) + "." + spelling.identifier(copied.from());
    @Nullable String cast = copied.cast() == null ? null : spelling.castType(copied.cast());
    return cast == null || cast.isEmpty()
        ? column
        : "CAST(%s AS %s) AS %s".formatted(column, cast, spelling.identifier(copied.from()));
  }
}
