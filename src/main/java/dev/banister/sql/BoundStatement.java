package dev.banister.sql;

import dev.banister.value.Value;
import java.util.List;

/**
 * A statement for a driver.
 *
 * @param sql with a {@code ?} for each parameter
 * @param parameters in order, as the database stores them
 */
public record BoundStatement(String sql, List<Value> parameters) {
  public BoundStatement {
    parameters = List.copyOf(parameters);
  }
}
