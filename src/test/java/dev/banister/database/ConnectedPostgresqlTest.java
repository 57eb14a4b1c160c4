package dev.banister.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banister.database.address.PostgresqlAddress;
import dev.banister.database.address.Secret;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDiff;
import dev.banister.sql.Dialect;
import dev.banister.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Copies of a PostgreSQL that must not change. */
final class ConnectedPostgresqlTest {
  private static final String SHOP =
      """
      CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY);
      INSERT INTO alembic_version VALUES ('b2');
      CREATE TABLE customer (id serial PRIMARY KEY, name text NOT NULL, email text UNIQUE,
        referred_by int REFERENCES customer);
      INSERT INTO customer (name, email, referred_by)
        SELECT 'customer number ' || i, CASE WHEN i % 2 = 0 THEN 'c' || i || '@example.org' END,
          CASE WHEN i > 40 THEN i - 20 END FROM generate_series(1, 100) i;
      CREATE TABLE orders (id serial PRIMARY KEY, customer_id int NOT NULL REFERENCES customer,
        note text);
      INSERT INTO orders (customer_id, note)
        SELECT 100 - i % 100, CASE WHEN i = 150 THEN NULL ELSE 'note ' || i END
        FROM generate_series(1, 300) i;
      ANALYZE;
      """;

  /** One of everything that a copy has to bring along. */
  private static final String RICH =
      """
      CREATE SCHEMA sales;
      CREATE EXTENSION pgcrypto;
      CREATE TYPE state AS ENUM ('new', 'paid', 'gone');
      CREATE DOMAIN sales.amount AS numeric(10, 2) DEFAULT 0 CHECK (VALUE >= 0);
      CREATE TYPE pair AS (a int, b text);
      CREATE TYPE span AS RANGE (subtype = int);
      CREATE SEQUENCE counter START 7 INCREMENT 3;
      CREATE FUNCTION twice(i int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT i * 2';
      CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TABLE sales.item (
        id bigint GENERATED ALWAYS AS IDENTITY (START 10) PRIMARY KEY,
        "Odd name" varchar(20) COLLATE "C" NOT NULL DEFAULT 'it''s',
        state state NOT NULL DEFAULT 'new', amount sales.amount, period span, both_of pair,
        number int DEFAULT nextval('counter'), doubled int GENERATED ALWAYS AS (twice(number)) STORED,
        tags text[] CHECK (cardinality(tags) < 5), data jsonb, raw bytea, at timestamptz,
        CONSTRAINT uq_item UNIQUE (number) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT apart EXCLUDE USING gist (period WITH &&)) WITH (fillfactor = 70);
      INSERT INTO sales.item (state, amount, period, both_of, tags, data, raw, at) VALUES
        ('paid', 1.5, '[1,3)', '(1,x)', '{a,"b c"}', '{"k": [1]}', '\\x00ff', '2024-02-29 12:00+02'),
        ('new', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
      CREATE INDEX ix_part ON sales.item (lower("Odd name")) WHERE state <> 'gone';
      COMMENT ON COLUMN sales.item.data IS 'it''s data';
      CREATE TABLE event (id int, day date NOT NULL, item bigint REFERENCES sales.item ON DELETE CASCADE,
        PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
      CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
      CREATE TABLE event_rest PARTITION OF event DEFAULT;
      CREATE INDEX ix_event_item ON event (item);
      INSERT INTO event VALUES (1, '2024-05-05', 10), (2, '2030-01-01', 11);
      CREATE TABLE parent (a int); CREATE TABLE child (b int) INHERITS (parent);
      INSERT INTO child VALUES (1, 2);
      CREATE VIEW paid AS SELECT id, doubled FROM sales.item WHERE state = 'paid';
      CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM paid;
      CREATE TRIGGER touch BEFORE UPDATE ON sales.item FOR EACH ROW EXECUTE FUNCTION touched();
      ALTER TABLE sales.item DISABLE TRIGGER touch;
      ALTER TABLE parent ENABLE ROW LEVEL SECURITY;
      CREATE POLICY mine ON parent FOR SELECT USING (a > 0);
      CREATE RULE quiet AS ON DELETE TO child DO INSTEAD NOTHING;
      CREATE STATISTICS stats (dependencies) ON a, b FROM child;
      """;

  private ConnectedServer server;

  private ConnectedPostgresql shop(CopyOptions options) throws Exception {
    server = ConnectedServer.with(SHOP);
    return server.connected(options);
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
  }

  private static long count(ScratchDatabase database, String from) {
    Value value = database.ask("SELECT count(*) FROM " + from).rows().getFirst().getFirst();
    return ((Value.Int) value).number().longValueExact();
  }

  @Test
  void saysWhereItStands() throws Exception {
    Standing standing = shop(CopyOptions.DEFAULT).look();

    assertThat(standing.revisions()).containsExactly("b2");
    assertThat(standing.tables()).isEqualTo(2);
    assertThat(standing.server()).startsWith("PostgreSQL 18.");
  }

  @Test
  void copiesWithoutChangingAnything() throws Exception {
    ConnectedPostgresql connected = shop(CopyOptions.DEFAULT);
    String before = server.contentHash();

    try (PostgresqlDatabase copy = connected.open(ConnectedServer.limit())) {
      assertThat(count(copy, "orders")).isEqualTo(300);
      assertThat(count(copy, "alembic_version")).isEqualTo(1);
      copy.change("DELETE FROM orders");
      copy.change("DROP TABLE customer CASCADE");
    }

    assertThat(server.contentHash()).isEqualTo(before);
    assertThat(connected.copied().rows()).isEqualTo(400);
  }

  @Test
  void theHashOfTheContentSeesAChange() throws Exception {
    server = ConnectedServer.with(SHOP);
    String before = server.contentHash();
    try (var connection =
            new dev.banister.database.login.PostgresqlLogin(server.address(), "x").connect();
        var statement = connection.createStatement()) {
      statement.execute("UPDATE orders SET note = note WHERE id = 1");
      String rewritten = server.contentHash();
      statement.execute("CREATE VIEW v AS SELECT 1");

      assertThat(rewritten).isNotEqualTo(before);
      assertThat(server.contentHash()).isNotEqualTo(rewritten);
    }
  }

  @Test
  void aSampleHoldsAllThatItsRowsReferTo() throws Exception {
    ConnectedPostgresql connected = shop(new CopyOptions(10, false, false));

    try (PostgresqlDatabase copy = connected.open(ConnectedServer.limit())) {
      assertThat(count(copy, "orders")).isEqualTo(11); // the 10, and the one whose note is NULL
      assertThat(count(copy, "orders WHERE note IS NULL")).isEqualTo(1);
      assertThat(count(copy, "customer")).isBetween(20L, 60L);
      assertThat(count(copy, "pg_constraint WHERE contype = 'f' AND convalidated")).isEqualTo(2);
      copy.change("INSERT INTO orders (customer_id) SELECT id FROM customer LIMIT 1");
      assertThat(count(copy, "orders WHERE id = 301")).isEqualTo(1);
    }
    assertThat(connected.copied().tables().getLast().of()).isEqualTo(300);
  }

  @Test
  void aSampleIsTheSameEveryTime() throws Exception {
    ConnectedPostgresql connected = shop(new CopyOptions(10, false, false));
    String query = "SELECT string_agg(t::text, ';' ORDER BY id) FROM customer t";

    try (PostgresqlDatabase one = connected.open(ConnectedServer.limit());
        PostgresqlDatabase other = connected.open(ConnectedServer.limit())) {
      assertThat(one.ask(query)).isEqualTo(other.ask(query));
    }
  }

  @Test
  void bringsEveryKindOfObjectAlong() throws Exception {
    server = ConnectedServer.with(RICH);
    ConnectedPostgresql connected = server.connected(CopyOptions.DEFAULT);
    String before = server.contentHash();

    try (PostgresqlDatabase copy = connected.open(ConnectedServer.limit());
        var original =
            new dev.banister.database.login.PostgresqlLogin(server.address(), "x").connect()) {
      Schema expected = new PostgresqlInspector(original).inspect();
      assertThat(SchemaDiff.between(expected, copy.inspect(), Dialect.POSTGRESQL)).isEmpty();
      assertThat(connected.copied().notes()).isEmpty();
      for (String table :
          List.of("sales.item", "event_2024", "event_rest", "child", "ONLY parent")) {
        String rows =
            "SELECT coalesce(string_agg(t::text, ';' ORDER BY t::text), '') FROM %s t"
                .formatted(table);
        assertThat(copy.ask(rows).rows().getFirst().getFirst())
            .isEqualTo(Value.of(CatalogRow.all(original, rows).getFirst().required(0)));
      }
    }
    assertThat(server.contentHash()).isEqualTo(before);
  }

  @Test
  void masksTextsButNotWhatHoldsTheRowsTogether() throws Exception {
    ConnectedPostgresql connected = shop(new CopyOptions(0, true, false));

    try (PostgresqlDatabase copy = connected.open(ConnectedServer.limit())) {
      assertThat(count(copy, "customer WHERE name LIKE 'customer%' OR email LIKE '%@%'")).isZero();
      assertThat(count(copy, "customer WHERE length(name) BETWEEN 17 AND 19")).isEqualTo(100);
      assertThat(count(copy, "customer WHERE email IS NULL")).isEqualTo(50);
      assertThat(count(copy, "(SELECT DISTINCT name FROM customer) d")).isEqualTo(100);
      assertThat(copy.ask("SELECT version_num FROM alembic_version").rows())
          .containsExactly(List.of(Value.of("b2")));
    }
  }

  @Test
  void aTableThatMayNotBeReadIsNamed() throws Exception {
    server =
        ConnectedServer.with(
            SHOP
                + """
                DROP ROLE IF EXISTS reader;
                CREATE ROLE reader LOGIN PASSWORD 'reader';
                GRANT SELECT ON customer, alembic_version, customer_id_seq, orders_id_seq TO reader;
                """);
    PostgresqlAddress own = server.address();
    PostgresqlAddress reader =
        new PostgresqlAddress(
            own.host(), own.port(), "reader", own.database(), Secret.of("reader"), Map.of());
    ConnectedPostgresql connected =
        new ConnectedPostgresql(reader, SharedPostgresql.place(), CopyOptions.DEFAULT);

    try (PostgresqlDatabase copy = connected.open(ConnectedServer.limit())) {
      assertThat(count(copy, "customer")).isEqualTo(100);
      assertThat(count(copy, "orders")).isZero();
    }
    assertThat(connected.copied().notes())
        .containsExactly(
            "The rows of public.orders can't be read: permission denied for table orders.");
  }

  @Test
  void saysWhyItCannotGetIn() throws Exception {
    server = ConnectedServer.with("SELECT 1");
    PostgresqlAddress own = server.address();

    assertThatThrownBy(() -> look(own.withPassword(Secret.of("wr0ng"))))
        .isInstanceOfSatisfying(
            PlaceException.class, e -> assertThat(e.isPasswordWanted()).isTrue())
        .hasMessageStartingWith(
            "PostgreSQL at 127.0.0.1:" + own.port() + " refuses the password of")
        .message()
        .doesNotContain("wr0ng");
    assertThatThrownBy(() -> look(own.withDatabase("nowhere")))
        .hasMessageStartingWith("There is no database 'nowhere' at 127.0.0.1");
    assertThatThrownBy(() -> look(new PostgresqlAddress("127.0.0.1", 1, "a", "b", null, Map.of())))
        .hasMessageStartingWith("Nobody answers at 127.0.0.1:1.");
    assertThatThrownBy(
            () -> look(new PostgresqlAddress("nowhere.invalid", 1, "a", "b", null, Map.of())))
        .hasMessageStartingWith("There is no machine called 'nowhere.invalid'.");
    assertThatThrownBy(
            () ->
                look(
                    new PostgresqlAddress(
                        own.host(), own.port(), own.user(), own.database(), null, Map.of())))
        .isInstanceOfSatisfying(
            PlaceException.class, e -> assertThat(e.isPasswordWanted()).isTrue())
        .hasMessageContaining("wants a password for");
  }

  private static void look(PostgresqlAddress address) throws Exception {
    new ConnectedPostgresql(address, SharedPostgresql.place(), CopyOptions.DEFAULT).look();
  }

  @Test
  void aSessionThatReadsCannotWrite() throws Exception {
    server = ConnectedServer.with(SHOP);
    try (ReadingSession session = ReadingSession.open(server.address(), 10);
        var statement = session.connection().createStatement()) {
      assertThatThrownBy(() -> statement.execute("DELETE FROM orders"))
          .hasMessageContaining("read-only transaction");
    }
  }
}
