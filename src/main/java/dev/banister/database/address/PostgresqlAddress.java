package dev.banister.database.address;

import dev.banister.sql.Dialect;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A database on a PostgreSQL server.
 *
 * @param host a name, or the folder of a Unix-domain socket, which begins with a slash
 * @param password null when none was found
 * @param properties of the JDBC driver, such as {@code sslmode}
 */
public record PostgresqlAddress(
    String host,
    int port,
    String user,
    String database,
    @Nullable Secret password,
    Map<String, String> properties)
    implements DatabaseAddress {
  public PostgresqlAddress {
    properties = Map.copyOf(properties);
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  /** Whether the server is reached through a socket in a folder. */
  public boolean isSocket() {
    return host.startsWith("/");
  }

  @Override
  public String shown() {
    return isSocket()
        ? "postgresql://%s@/%s?host=%s&port=%d".formatted(user, database, host, port)
        : "postgresql://%s@%s:%d/%s"
            .formatted(user, host.contains(":") ? "[" + host + "]" : host, port, database);
  }

  public PostgresqlAddress withPassword(Secret changed) {
    return new PostgresqlAddress(host, port, user, database, changed, properties);
  }

  /** Another database of the same server. */
  public PostgresqlAddress withDatabase(String changed) {
    return new PostgresqlAddress(host, port, user, changed, password, properties);
  }
}
