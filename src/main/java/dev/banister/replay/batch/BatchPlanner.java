package dev.banister.replay.batch;

import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.operation.TableDefinition;
import dev.banister.replay.catalog.CatalogKey;
import dev.banister.replay.catalog.DeclaredTables;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import dev.banister.sql.Spelling;
import dev.banister.sql.SpellingException;
import dev.banister.sql.TableName;
import dev.banister.value.Value;
import java.util.List;

/**
 * Plans how a batch block recreates a SQLite table, step by step as Alembic does.
 *
 * @see <a href="https://alembic.sqlalchemy.org/en/latest/batch.html">Running batch migrations</a>
 */
public final class BatchPlanner {
  private static final int LONGEST_NAME = 50;
  private final Spelling spelling = Spelling.of(Dialect.SQLITE);
  private final DeclaredTables declaring;

  /**
   * @param convention of the project's metadata: it names what the block's operations create
   */
  public BatchPlanner(NamingConvention convention) {
    this.declaring = new DeclaredTables(spelling, convention);
  }

  /** The plan for a block of which {@link RecreateRule} says that it recreates its table. */
  public BatchPlan plan(Schema schema, Operation.BatchAlterTable block) {
    TableDefinition empty = named(block.table(), emptyTable(block.table()));
    try {
      TableDefinition existing = existing(schema, block);
      BatchTable table = new BatchTable(existing, block);
      apply(table, block);
      return finished(schema, block, existing, table);
    } catch (BatchException e) {
      return refused(block, empty, e.refusal(false));
    } catch (SpellingException e) {
      BatchPlan.Refusal refusal =
          new BatchPlan.Refusal(e.exception(), String.valueOf(e.getMessage()), false);
      return refused(block, empty, refusal);
    }
  }

  private static BatchPlan refused(
      Operation.BatchAlterTable block, TableDefinition empty, BatchPlan.Refusal refusal) {
    return new BatchPlan(block.table(), empty, List.of(), List.of(), List.of(), refusal);
  }

  private TableDefinition existing(Schema schema, Operation.BatchAlterTable block) {
    if (block.copyFrom() != null) {
      return block.copyFrom();
    }
    boolean resolves = !Value.of(false).equals(block.reflectKwargs().get("resolve_fks"));
    String key = CatalogKey.of(block.table(), Dialect.SQLITE);
    TableDefinition reflected = new SqliteReflection(schema).reflect(block.table(), key, resolves);
    return block.namingConvention().isEmpty()
        ? reflected
        : new ReflectedNames(spelling, new NamingConvention(block.namingConvention()))
            .applyTo(reflected);
  }

  private void apply(BatchTable table, Operation.BatchAlterTable block) {
    BatchOperations operations = new BatchOperations(table, declaring, spelling);
    block.operations().stream().map(RecordedOperation::operation).forEach(operations::apply);
  }

  private BatchPlan finished(
      Schema schema, Operation.BatchAlterTable block, TableDefinition existing, BatchTable table) {
    TableDefinition replacement = named(block.table(), table.replacement());
    List<String> losses = losses(schema, block, existing, replacement);
    try {
      return new BatchPlan(
          block.table(), replacement, table.copies(), table.indexes(), losses, null);
    } catch (BatchException e) {
      return new BatchPlan(
          block.table(), replacement, table.copies(), List.of(), losses, e.refusal(true));
    }
  }

  private static List<String> losses(
      Schema schema,
      Operation.BatchAlterTable block,
      TableDefinition existing,
      TableDefinition replacement) {
    if (block.copyFrom() != null) {
      return List.of();
    }
    try {
      return new ReflectionLosses(schema, block, existing, replacement).sentences();
    } catch (SpellingException e) {
      // A type that cannot be written stops the CREATE TABLE itself, so nothing gets lost.
      return List.of();
    }
  }

  private static TableDefinition emptyTable(TableName name) {
    return new TableDefinition(
        name, List.of(), List.of(), List.of(), null, List.of(), java.util.Map.of());
  }

  private static TableDefinition named(TableName original, TableDefinition table) {
    String name = "_alembic_tmp_" + original.name();
    String cut = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    return new TableDefinition(
        new TableName(original.schema(), cut),
        table.columns(),
        table.constraints(),
        table.indexes(),
        table.comment(),
        table.prefixes(),
        table.options());
  }
}
