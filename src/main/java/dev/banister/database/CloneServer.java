package dev.banister.database;

import dev.banister.database.address.PostgresqlAddress;
import dev.banister.database.login.PostgresqlLogin;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A connected server on which clones are made. Every run has a name of its own, which its clones
 * and its connections carry: a clone without such a connection was left by a run that was killed.
 */
final class CloneServer implements DatabaseServer {
  private static final int FILE_COPY = 15;
  private static final String LEFT_OVERS =
      "SELECT d.datname FROM pg_database d WHERE d.datname ~ '^banister_[0-9a-f]{12}_[0-9]+$'"
          + " AND pg_has_role(d.datdba, 'MEMBER') AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a"
          + " WHERE a.application_name = regexp_replace(d.datname, '_[0-9]+$', ''))";
  private final PostgresqlAddress address;
  private final String run;
  private final int version;
  private final PostgresqlLogin login;

  private CloneServer(PostgresqlAddress address, String run, int version) {
    this.address = address;
    this.run = run;
    this.version = version;
    this.login = new PostgresqlLogin(address, run);
  }

  /**
   * A server that was not entered yet.
   *
   * @param version the first number of the server's version
   */
  static CloneServer of(PostgresqlAddress address, int version) {
    byte[] random = new byte[6];
    new SecureRandom().nextBytes(random);
    return new CloneServer(address, "banister_" + HexFormat.of().formatHex(random), version);
  }

  @Override
  public Connection connect(String database) throws SQLException {
    return login.open(database);
  }

  /** Drops the clones that killed runs left; those of runs that live stay. */
  List<String> dropLeftOvers() throws SQLException {
    try (Connection admin = connect("postgres");
        Statement statement = admin.createStatement()) {
      List<String> left =
          CatalogRow.all(admin, LEFT_OVERS).stream().map(row -> row.required(0)).toList();
      for (String name : left) {
        statement.execute("DROP DATABASE IF EXISTS " + RowSnapshot.quoted(name) + " WITH (FORCE)");
      }
      return left;
    }
  }

  @Override
  public Map<String, String> address(String database) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("dialect", "postgresql");
    parts.put("host", address.host());
    parts.put("port", Integer.toString(address.port()));
    parts.put("user", address.user());
    if (address.password() != null) {
      parts.put("password", address.password().reveal());
    }
    parts.put("database", database);
    return parts;
  }

  @Override
  public String prefix() {
    return run;
  }

  @Override
  public boolean copiesFiles() {
    return version >= FILE_COPY;
  }

  @Override
  public boolean isHere() {
    return false;
  }
}
