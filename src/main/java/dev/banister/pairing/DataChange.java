package dev.banister.pairing;

import dev.banister.sql.SqlExpression;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a statement does to rows.
 *
 * @param table the table it writes to, as written without quotes
 * @param columns the columns it sets; empty for whole rows
 * @param reads tables that it takes values from
 * @param everyRow true when no condition limits an update or delete
 */
public record DataChange(
    Kind kind, String table, Set<String> columns, List<String> reads, boolean everyRow) {
  public DataChange {
    columns = Set.copyOf(columns);
    reads = List.copyOf(reads);
  }

  /** What happens to the rows. */
  public enum Kind {
    INSERT,
    UPDATE,
    DELETE
  }

  static boolean isUnlimited(@Nullable SqlExpression where) {
    return where == null;
  }
}
