package dev.banister.database;

import dev.banister.database.address.PostgresqlAddress;
import dev.banister.database.address.Secret;
import dev.banister.database.login.PostgresqlLogin;
import dev.banister.recorder.LiveDatabase.RefusedException;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;

/** A PostgreSQL database that plays somebody's production, on the server of the tests. */
public final class ConnectedServer implements AutoCloseable {
  private final PostgresqlDatabase database;
  private final PostgresqlAddress address;

  private ConnectedServer(PostgresqlDatabase database) {
    this.database = database;
    Map<String, String> parts = database.visit().address();
    this.address =
        new PostgresqlAddress(
            parts.get("host"),
            Integer.parseInt(parts.get("port")),
            parts.get("user"),
            parts.get("database"),
            Secret.of(parts.get("password")),
            Map.of());
  }

  /** A database with these statements run in it; nobody stays connected to it. */
  public static ConnectedServer with(String statements) throws Exception {
    PostgresqlDatabase database = SharedPostgresql.open();
    try {
      database.run(statements);
    } catch (RefusedException e) {
      database.close();
      throw e;
    }
    return new ConnectedServer(database);
  }

  public PostgresqlAddress address() {
    return address;
  }

  public ConnectedPostgresql connected(CopyOptions options) {
    return new ConnectedPostgresql(address, SharedPostgresql.place(), options);
  }

  public String contentHash() throws Exception {
    try (Connection connection = new PostgresqlLogin(address, "a test").connect()) {
      return ContentHash.of(connection);
    }
  }

  /** Ends the connection that made it, for a clone needs nobody there. */
  public void leave() {
    database.script().rollback();
    try {
      database.leave();
    } catch (java.sql.SQLException e) {
      throw new AssertionError("The test's database can't be left.", e);
    }
  }

  static Duration limit() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void close() {
    database.close();
  }
}
