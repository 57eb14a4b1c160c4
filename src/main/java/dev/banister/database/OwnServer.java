package dev.banister.database;

import dev.banister.database.server.PostgresqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The throwaway server, which nobody else knows. */
record OwnServer(PostgresqlServer server) implements DatabaseServer {
  @Override
  public Connection connect(String database) throws SQLException {
    return server.connect(database);
  }

  @Override
  public Map<String, String> address(String database) {
    return server.address(database);
  }

  @Override
  public String prefix() {
    return "scratch";
  }

  @Override
  public boolean copiesFiles() {
    return true;
  }

  @Override
  public boolean isHere() {
    return true;
  }
}
