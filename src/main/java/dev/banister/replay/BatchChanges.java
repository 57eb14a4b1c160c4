package dev.banister.replay;

import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.replay.batch.BatchPlan;
import dev.banister.replay.batch.BatchPlanner;
import dev.banister.replay.batch.RecreateRule;
import dev.banister.replay.catalog.ColumnUse;
import dev.banister.replay.catalog.DeclaredTables;
import dev.banister.replay.catalog.TableAssembly;
import dev.banister.schema.CheckConstraint;
import dev.banister.schema.Column;
import dev.banister.schema.Index;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import dev.banister.sql.Spelling;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Applies a batch block: one by one where it alters, as a whole where it recreates. */
final class BatchChanges {
  private final Draft draft;
  private final NamingConvention convention;
  private final Consumer<Operation> single;

  BatchChanges(Draft draft, NamingConvention convention, Consumer<Operation> single) {
    this.draft = draft;
    this.convention = convention;
    this.single = single;
  }

  void apply(Operation.BatchAlterTable block) {
    if (!List.of("auto", "always", "never").contains(block.recreate())) {
      throw new RefusedException("recreate may be 'auto', 'always' or 'never'.");
    }
    if (RecreateRule.placesTooEarly(block, draft.dialect())) {
      throw new RefusedException(
          "A column can only be placed with recreate='always' or behind a change that recreates.");
    }
    boolean recreates =
        draft.dialect() == Dialect.SQLITE && RecreateRule.recreates(block, draft.dialect());
    List<Operation> operations =
        block.operations().stream().map(RecordedOperation::operation).toList();
    operations.stream().filter(o -> !recreates || isImmediate(o)).forEach(single);
    if (recreates) {
      recreate(block);
    }
  }

  private static boolean isImmediate(Operation operation) {
    return operation instanceof Operation.Execute || operation instanceof Operation.BulkInsert;
  }

  private void recreate(Operation.BatchAlterTable written) {
    String key = draft.key(written.table());
    Operation.BatchAlterTable block =
        draft.has(key) && draft.table(key).assumed()
            ? new AssumedDrops(draft.table(key)).leaveOutUnknown(written)
            : written;
    for (RecordedOperation recorded : block.operations()) {
      if (recorded.operation() instanceof Operation.CreateConstraint create) {
        DeclarationRules.refuse(create.constraint(), Dialect.SQLITE);
      }
    }
    learnColumns(block, key);
    BatchPlan plan = new BatchPlanner(convention).plan(draft.schema(), block);
    if (plan.refusal() != null && !plan.refusal().afterRenaming()) {
      throw new RefusedException(
          "Alembic raises " + plan.refusal().exception() + ": " + plan.refusal().message());
    }
    String temporary = draft.key(plan.replacement().name());
    if (draft.has(temporary)) {
      throw new RefusedException(
          "Table " + temporary + " exists already, left behind by a recreate that failed.");
    }
    Table old = draft.table(key);
    Table recreated = recreated(plan, key).withAssumed(old.assumed());
    SqliteRules.refuse(recreated);
    refuseInChecks(old, recreated);
    try {
      refuseViews(key);
      refuseInIndexes(old, recreated);
      refuseLateErrors(plan);
    } catch (RefusedException e) {
      // The new table was made outside of the transaction that is rolled back.
      draft.put(recreated.withName(temporary).withIndexes(Map.of()));
      throw e;
    }
    plan.losses().forEach(draft::lose);
    draft.put(recreated);
    draft.triggers(
        triggers ->
            triggers.values().removeIf(t -> TriggerText.table(t, Dialect.SQLITE).equals(key)));
  }

  private static void refuseLateErrors(BatchPlan plan) {
    if (plan.refusal() != null) {
      throw new RefusedException(
          "Alembic raises %s: %s, when it has copied the rows already."
              .formatted(plan.refusal().exception(), plan.refusal().message()));
    }
  }

  /** An assumed table gets to know the columns that the block speaks of. */
  private void learnColumns(Operation.BatchAlterTable block, String key) {
    if (!draft.has(key) || !draft.table(key).assumed()) {
      return;
    }
    for (RecordedOperation recorded : block.operations()) {
      switch (recorded.operation()) {
        case Operation.AlterColumn o -> draft.column(key, o.column());
        case Operation.DropColumn o -> draft.column(key, o.column());
        default -> {}
      }
    }
  }

  private Table recreated(BatchPlan plan, String key) {
    DeclaredTables declaring =
        new DeclaredTables(Spelling.of(Dialect.SQLITE), NamingConvention.DEFAULT);
    Table table = declaring.table(plan.replacement()).withName(key);
    TableAssembly assembly = new TableAssembly(table, Dialect.SQLITE);
    plan.indexes().forEach(index -> assembly.index(declaring.index(plan.table(), index)));
    return assembly.table();
  }

  private void refuseViews(String key) {
    for (Map.Entry<String, String> view : draft.schema().views().entrySet()) {
      if (ColumnUse.uses(view.getValue(), key, Dialect.SQLITE)) {
        throw new RefusedException(
            "SQLite cannot rename the new table while view %s reads %s."
                .formatted(view.getKey(), key));
      }
    }
  }

  private static List<String> gone(Table old, Table recreated) {
    return old.columns().stream()
        .map(Column::name)
        .filter(name -> recreated.column(name).isEmpty())
        .toList();
  }

  /** The text of a check keeps the names of columns that are gone or renamed. */
  private static void refuseInChecks(Table old, Table recreated) {
    for (String column : gone(old, recreated)) {
      for (CheckConstraint check : recreated.checks()) {
        if (ColumnUse.uses(check.condition(), column, Dialect.SQLITE)) {
          refuse("CHECK (" + check.condition() + ")", column);
        }
      }
    }
  }

  /** So does an index, and a generated column cannot be copied into. */
  private static void refuseInIndexes(Table old, Table recreated) {
    List<String> gone = gone(old, recreated);
    for (String column : gone) {
      for (Index index : recreated.indexes().values()) {
        if (IndexChanges.uses(index, column, Dialect.SQLITE)) {
          refuse("index " + index.name(), column);
        }
      }
    }
    for (Column column : old.columns()) {
      if (column.generated() != null && !gone.contains(column.name())) {
        throw new RefusedException(
            "Batch mode cannot copy rows into the generated column " + column.name() + ".");
      }
    }
  }

  private static void refuse(String object, String column) {
    throw new RefusedException(
        "The recreated table has no column %s, which %s uses.".formatted(column, object));
  }
}
