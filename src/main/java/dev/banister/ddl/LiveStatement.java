package dev.banister.ddl;

import dev.banister.value.Value;
import java.util.List;

/**
 * A statement as it goes to a driver.
 *
 * @param sql with a {@code ?} for each parameter
 * @param rows parameters: none for a statement without any, one list for one execution, more for an
 *     executemany
 */
public record LiveStatement(String sql, List<List<Value>> rows) {
  public LiveStatement {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** A statement without parameters. */
  public static LiveStatement of(String sql) {
    return new LiveStatement(sql, List.of());
  }
}
