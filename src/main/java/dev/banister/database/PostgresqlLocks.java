package dev.banister.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Reads the locks of a session from {@code pg_locks}, and from the number of a table's file whether
 * it was written anew.
 *
 * <p>Follows "Table-Level Locks" in PostgreSQL's manual.
 */
final class PostgresqlLocks implements LockTrace {
  /** From the weakest to the strongest. */
  private static final List<String> MODES =
      List.of(
          "AccessShareLock",
          "RowShareLock",
          "RowExclusiveLock",
          "ShareUpdateExclusiveLock",
          "ShareLock",
          "ShareRowExclusiveLock",
          "ExclusiveLock",
          "AccessExclusiveLock");

  private static final String TABLES =
      """
      SELECT coalesce(c.oid, h.relation)::bigint, c.oid::regclass::text,
        coalesce(pg_relation_filenode(c.oid), 0)::bigint, h.modes
      FROM (
        SELECT oid FROM pg_class
        WHERE relkind IN ('r', 'p', 'm') AND relpersistence <> 't'
          AND relnamespace NOT IN (SELECT oid FROM pg_namespace
            WHERE nspname IN ('pg_catalog', 'information_schema', 'pg_toast'))
      ) c FULL JOIN (
        SELECT relation, string_agg(mode, ' ') AS modes FROM pg_locks
        WHERE locktype = 'relation' AND pid = pg_backend_pid()
        GROUP BY relation
      ) h ON h.relation = c.oid
      """;

  private final Connection connection;
  private final Map<Long, Watched> watched = new TreeMap<>();
  private final Map<Long, Integer> held = new HashMap<>();

  /** A table that was there, with the number of the file that holds it now. */
  private record Watched(String name, long file) {}

  /** What one row of the answer says; {@code mode} is a position in MODES, or -1. */
  private record State(long id, @Nullable String name, long file, int mode) {}

  PostgresqlLocks(Connection connection) throws SQLException {
    this.connection = connection;
    boolean idle = state() == TransactionState.IDLE;
    for (State state : read()) {
      if (state.name() != null) {
        watched.put(state.id(), new Watched(state.name(), state.file()));
        held.put(state.id(), state.mode());
      }
    }
    if (idle && !connection.getAutoCommit()) {
      connection.rollback();
    }
  }

  private TransactionState state() throws SQLException {
    return connection.unwrap(BaseConnection.class).getTransactionState();
  }

  @Override
  public List<TableLock> taken() {
    try {
      return state() == TransactionState.OPEN ? compared(read()) : List.of();
    } catch (SQLException e) {
      throw new DatabaseException("The locks of the scratch database can't be read", e);
    }
  }

  private List<TableLock> compared(List<State> states) {
    List<TableLock> taken = new ArrayList<>();
    for (State state : states) {
      Watched before = watched.get(state.id());
      if (before == null) {
        continue;
      }
      boolean dropped = state.name() == null;
      boolean rewritten = !dropped && state.file() != before.file();
      int was = held.getOrDefault(state.id(), -1);
      if (state.mode() >= 0 && (state.mode() > was || rewritten)) {
        taken.add(new TableLock(before.name(), MODES.get(state.mode()), rewritten));
      }
      held.put(state.id(), state.mode());
      if (!dropped) {
        watched.put(state.id(), new Watched(before.name(), state.file()));
      }
    }
    return List.copyOf(taken);
  }

  private List<State> read() throws SQLException {
    List<State> states = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(TABLES);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        states.add(
            new State(row.getLong(1), row.getString(2), row.getLong(3), mode(row.getString(4))));
      }
    }
    return states;
  }

  private static int mode(@Nullable String modes) {
    int strongest = -1;
    for (String mode : modes == null ? new String[0] : modes.split(" ")) {
      strongest = Math.max(strongest, MODES.indexOf(mode));
    }
    return strongest;
  }
}
