package dev.banister.database;

import dev.banister.database.CopyReport.CopiedTable;
import dev.banister.database.address.PostgresqlAddress;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDiff;
import dev.banister.schema.SchemaDifference;
import dev.banister.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's PostgreSQL database, whose schema and some of whose rows are copied into the throwaway
 * server. The copy is held against the original, so that what it lacks is said.
 */
public final class ConnectedPostgresql implements ConnectedDatabase {
  static final String VERSION_TABLES =
      "SELECT c.oid::regclass::text, c.relname FROM pg_class c JOIN pg_namespace n"
          + " ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%'"
          + " AND (SELECT array_agg(a.attname::text) FROM pg_attribute a WHERE a.attrelid = c.oid"
          + " AND a.attnum > 0 AND NOT a.attisdropped) = '{version_num}'"
          + " ORDER BY pg_table_is_visible(c.oid) DESC, 1";
  private static final String COUNT =
      "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%'"
          + " AND n.nspname <> 'information_schema'";
  private static final int QUERY_SECONDS = 60;
  private static final long MOST_BYTES = 1L << 30;
  private static final int MOST_DIFFERENCES = 10;

  private final PostgresqlAddress address;
  private final ThrowawayPostgresql server;
  private final CopyOptions options;
  private CopyReport copied = CopyReport.NOTHING;

  /**
   * A database that was not asked yet.
   *
   * @param server where the copies go; closed by its owner
   */
  public ConnectedPostgresql(
      PostgresqlAddress address, ThrowawayPostgresql server, CopyOptions options) {
    this.address = address;
    this.server = server;
    this.options = options;
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  public PostgresqlAddress address() {
    return address;
  }

  @Override
  public Standing look() throws PlaceException {
    return look(address);
  }

  static Standing look(PostgresqlAddress address) throws PlaceException {
    try (ReadingSession session = ReadingSession.open(address, QUERY_SECONDS)) {
      Connection connection = session.connection();
      String table = VersionTableFinder.find(connection, VERSION_TABLES);
      int tables = Integer.parseInt(CatalogRow.all(connection, COUNT).getFirst().required(0));
      return new Standing(
          session.server(),
          table,
          VersionTableFinder.revisions(connection, table),
          table == null ? tables : tables - 1);
    } catch (SQLException e) {
      throw ReadingSession.unreadable(address, e);
    }
  }

  @Override
  public PostgresqlDatabase open(Duration limit) throws PlaceException, InterruptedException {
    try (ReadingSession session = ReadingSession.open(address, QUERY_SECONDS)) {
      PostgresqlDatabase copy = server.open(limit);
      boolean filled = false;
      try {
        fill(session, copy);
        filled = true;
        return copy;
      } finally {
        if (!filled) {
          copy.close();
        }
      }
    } catch (SQLException e) {
      throw ReadingSession.unreadable(address, e);
    }
  }

  private void fill(ReadingSession session, PostgresqlDatabase copy)
      throws SQLException, PlaceException {
    Connection from = session.connection();
    String versions = VersionTableFinder.find(from, VERSION_TABLES);
    session.qualifyNames();
    List<String> notes = new ArrayList<>();
    List<CopiedTable> tables = new ArrayList<>();
    copy.fill(
        (to, host) -> {
          PostgresqlSchemaCopy schema = new PostgresqlSchemaCopy(from, to, host);
          schema.beforeRows();
          PostgresqlRowCopy rows = new PostgresqlRowCopy(from, to, options, MOST_BYTES);
          rows.copy();
          schema.afterRows();
          notes.addAll(schema.notes());
          notes.addAll(rows.notes());
          notes.addAll(differences(from, to, session.version()));
          tables.addAll(rows.copied());
        });
    copy.searchIn(session.searchPath());
    tables.removeIf(t -> t.table().equals(versions));
    copied = new CopyReport(how(), tables, notes);
  }

  private String how() {
    String masked = options.mask() ? ", texts masked" : "";
    return options.sample() == 0
        ? "All rows of each table" + masked + "."
        : "Up to %d rows of each table, the first and the last by primary key, with all rows that they refer to%s."
            .formatted(options.sample(), masked);
  }

  private static List<String> differences(Connection from, Connection to, int version)
      throws SQLException {
    Schema original = new PostgresqlInspector(from, version).inspect();
    Schema copy = new PostgresqlInspector(to).inspect();
    List<SchemaDifference> differences = SchemaDiff.between(original, copy, Dialect.POSTGRESQL);
    List<String> sentences = new ArrayList<>();
    differences.stream()
        .limit(MOST_DIFFERENCES)
        .map(ConnectedPostgresql::sentence)
        .forEach(sentences::add);
    if (differences.size() > MOST_DIFFERENCES) {
      sentences.add(
          "The copy differs in %d more places.".formatted(differences.size() - MOST_DIFFERENCES));
    }
    return sentences;
  }

  private static String sentence(SchemaDifference difference) {
    String what =
        difference.object() + (difference.attribute() == null ? "" : ", " + difference.attribute());
    return "The copy differs in %s: %s there, %s here."
        .formatted(what, side(difference.before()), side(difference.after()));
  }

  private static String side(@Nullable String side) {
    return side == null ? "nothing" : "'" + side + "'";
  }

  @Override
  public CopyReport copied() {
    return copied;
  }

  /** The server is its owner's. */
  @Override
  public void close() {}
}
