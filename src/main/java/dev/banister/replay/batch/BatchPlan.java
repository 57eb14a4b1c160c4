package dev.banister.replay.batch;

import dev.banister.operation.IndexDefinition;
import dev.banister.operation.TableDefinition;
import dev.banister.sql.ColumnType;
import dev.banister.sql.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a batch block recreates a SQLite table.
 *
 * <p>Every name in it is final: no naming convention is to be applied to it any more, except that
 * {@code index=True} of an added column names an index after the temporary table, as Alembic does.
 *
 * @param replacement the new table under its temporary name
 * @param copies what the INSERT copies, in the order of the columns
 * @param indexes made after the renaming, in order
 * @param losses sentences about what reflection did not see
 * @param refusal why it cannot work, or null
 */
public record BatchPlan(
    TableName table,
    TableDefinition replacement,
    List<Copy> copies,
    List<IndexDefinition> indexes,
    List<String> losses,
    @Nullable Refusal refusal) {
  public BatchPlan {
    copies = List.copyOf(copies);
    indexes = List.copyOf(indexes);
    losses = List.copyOf(losses);
  }

  /**
   * A column that keeps its values.
   *
   * @param from its name in the old table
   * @param to its name in the new one
   * @param cast the type that the values are cast to, or null
   */
  public record Copy(String from, String to, @Nullable ColumnType cast) {}

  /**
   * What Python would raise.
   *
   * @param exception qualified name of the class, e.g. {@code ValueError}
   * @param message first line
   * @param afterRenaming false when nothing was executed before it, true when the table is replaced
   *     already
   */
  public record Refusal(String exception, String message, boolean afterRenaming) {}
}
