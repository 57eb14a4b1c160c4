package dev.banister.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banister.database.address.PostgresqlAddress;
import dev.banister.database.login.PostgresqlLogin;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clones on the connected server: made, dropped, and told from those of others. */
final class ClonedPostgresqlTest {
  private static final String LEFT = "banister_0123456789ab_1";
  private static final String LIVE = "banister_ba9876543210_1";
  private ConnectedServer server;

  @BeforeEach
  void make() throws Exception {
    server = ConnectedServer.with("CREATE TABLE t (a int); INSERT INTO t VALUES (1), (2)");
    server.leave();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Connection admin(String application) throws Exception {
    PostgresqlAddress address = server.address().withDatabase("postgres");
    return new PostgresqlLogin(address, application).connect();
  }

  private static boolean isThere(Connection admin, String database) throws Exception {
    return !CatalogRow.all(admin, "SELECT 1 FROM pg_database WHERE datname LIKE '" + database + "'")
        .isEmpty();
  }

  @Test
  void clonesWithoutChangingAnythingAndDropsTheClone() throws Exception {
    String before = server.contentHash();
    try (ClonedPostgresql connected = new ClonedPostgresql(server.address());
        Connection admin = admin("a test")) {
      try (PostgresqlDatabase clone = connected.open(ConnectedServer.limit())) {
        Snapshot kept = clone.snapshot();
        clone.change("DROP TABLE t");
        clone.script().commit();
        clone.restore(kept);
        assertThat(clone.ask("SELECT a FROM t").rows()).hasSize(2);
        assertThat(isThere(admin, "banister\\_%")).isTrue();
      }
      connected.close();
      assertThat(isThere(admin, "banister\\_%")).isFalse();
    }
    assertThat(server.contentHash()).isEqualTo(before);
  }

  @Test
  void wantsNobodyElseThere() throws Exception {
    try (ClonedPostgresql connected = new ClonedPostgresql(server.address());
        Connection other = new PostgresqlLogin(server.address(), "the shop").connect()) {
      assertThat(other.isValid(1)).isTrue();
      assertThatThrownBy(() -> connected.open(ConnectedServer.limit()))
          .isInstanceOf(PlaceException.class)
          .hasMessageStartingWith("Another session is connected to '")
          .hasMessageContaining("(the shop of banister)")
          .hasMessageContaining("Leave --on-server out");
    }
  }

  @Test
  void dropsWhatAKilledRunLeftAndNotWhatALiveOneHas() throws Exception {
    try (Connection live = admin(LIVE.replaceFirst("_1$", ""));
        Statement statement = live.createStatement();
        ClonedPostgresql connected = new ClonedPostgresql(server.address())) {
      statement.execute("CREATE DATABASE " + LEFT + " TEMPLATE template0");
      statement.execute("CREATE DATABASE " + LIVE + " TEMPLATE template0");
      try {
        connected.open(ConnectedServer.limit()).close();

        assertThat(isThere(live, LEFT)).isFalse();
        assertThat(isThere(live, LIVE)).isTrue();
      } finally {
        statement.execute("DROP DATABASE IF EXISTS " + LIVE);
        statement.execute("DROP DATABASE IF EXISTS " + LEFT);
      }
    }
  }
}
