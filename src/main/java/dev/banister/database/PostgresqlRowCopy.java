package dev.banister.database;

import dev.banister.database.CopyReport.CopiedTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/**
 * Copies rows from one PostgreSQL database to another that has the same tables: of each table a
 * sample, and whatever other rows those refer to.
 */
final class PostgresqlRowCopy {
  private static final int KEYS_AT_ONCE = 500;

  /** A foreign key: where it is, where it leads, and the columns of both sides. */
  private static final String FOREIGN_KEYS =
      "SELECT k.conrelid::regclass::text, k.confrelid::regclass::text,"
          + " ARRAY(SELECT quote_ident(a.attname) FROM unnest(k.conkey) WITH ORDINALITY o(n, i)"
          + " JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = o.n ORDER BY o.i),"
          + " ARRAY(SELECT quote_ident(a.attname) FROM unnest(k.confkey) WITH ORDINALITY o(n, i)"
          + " JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = o.n ORDER BY o.i)"
          + " FROM pg_constraint k WHERE k.contype = 'f' AND k.conparentid = 0 ORDER BY k.oid";

  private final Connection from;
  private final Connection to;
  private final CopyOptions options;
  private final long limit;
  private final Map<String, SampledTable> tables = new LinkedHashMap<>();
  private final Map<String, Long> rows = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private long bytes;

  /**
   * A copy.
   *
   * @param from a connection that only reads, in one transaction
   * @param to a connection that commits each statement
   * @param limit how many bytes may be copied
   */
  PostgresqlRowCopy(Connection from, Connection to, CopyOptions options, long limit) {
    this.from = from;
    this.to = to;
    this.options = options;
    this.limit = limit;
  }

  void copy() throws SQLException, PlaceException {
    SampledTables found =
        new SampledTables(from, options.mask() ? TextMask.random() : TextMask.NONE);
    found.read().forEach(table -> tables.put(table.name(), table));
    for (SampledTable table : tables.values()) {
      if (!table.partitioned() && !table.columns().isEmpty()) {
        sample(table);
      }
    }
    if (options.sample() > 0) {
      addParents();
    }
    if (!found.unmasked().isEmpty()) {
      notes.add(
          "Not masked, for a foreign key or a check hangs on them: "
              + String.join(", ", found.unmasked())
              + ".");
    }
  }

  private void sample(SampledTable table) throws SQLException, PlaceException {
    java.sql.Savepoint before = from.setSavepoint();
    try {
      transfer(table, options.sample() == 0 ? table.all() : table.sample(options.sample()));
      from.releaseSavepoint(before);
    } catch (SQLException e) {
      from.rollback(before);
      switch (String.valueOf(e.getSQLState())) {
        case "42501" ->
            notes.add("The rows of " + table.name() + " can't be read: " + reason(e) + ".");
        case "57014" ->
            throw new PlaceException(
                "The rows of %s can't be read in time. Use a smaller --sample."
                    .formatted(table.name()),
                e);
        case "55P03" ->
            throw new PlaceException(
                "%s is locked by somebody on the connected server. Try again when that is over."
                    .formatted(table.name()),
                e);
        default -> throw e;
      }
    }
  }

  private static String reason(SQLException e) {
    return PostgresqlErrors.message(e).replaceFirst("\\.$", "");
  }

  /** Rows that others refer to, and those that these refer to, until nothing is missing. */
  private void addParents() throws SQLException, PlaceException {
    List<CatalogRow> keys = CatalogRow.all(from, FOREIGN_KEYS);
    boolean added = true;
    while (added) {
      added = false;
      for (CatalogRow key : keys) {
        added |= addParents(key) > 0;
      }
    }
  }

  private long addParents(CatalogRow key) throws SQLException, PlaceException {
    SampledTable parent = tables.get(key.required(1));
    if (parent == null || !tables.containsKey(key.required(0))) {
      return 0;
    }
    List<String> missing = missing(key);
    long added = 0;
    for (int i = 0; i < missing.size(); i += KEYS_AT_ONCE) {
      List<String> some = missing.subList(i, Math.min(missing.size(), i + KEYS_AT_ONCE));
      added += transfer(parent, parent.holding(key.names(3), some));
    }
    return added;
  }

  /** The keys, each in parentheses, that a table of the copy refers to and that are not there. */
  private List<String> missing(CatalogRow key) throws SQLException {
    List<String> columns = key.names(2);
    String literals =
        columns.stream()
            .map(c -> "quote_literal(c." + c + "::text)")
            .collect(Collectors.joining(" || ', ' || "));
    String given =
        columns.stream().map(c -> "c." + c + " IS NOT NULL").collect(Collectors.joining(" AND "));
    String same =
        IntStream.range(0, columns.size())
            .mapToObj(i -> "p." + key.names(3).get(i) + " = c." + columns.get(i))
            .collect(Collectors.joining(" AND "));
    String query =
        "SELECT DISTINCT '(' || %s || ')' FROM %s c WHERE %s AND NOT EXISTS (SELECT 1 FROM %s p WHERE %s) ORDER BY 1"
            .formatted(literals, key.required(0), given, key.required(1), same);
    return CatalogRow.all(to, query).stream().map(row -> row.required(0)).toList();
  }

  private long transfer(SampledTable table, String query) throws SQLException, PlaceException {
    CopyOut out =
        from.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY (" + query + ") TO STDOUT");
    CopyIn in =
        to.unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY %s (%s) FROM STDIN".formatted(table.name(), table.list()));
    try {
      for (byte[] line = out.readFromCopy(); line != null; line = out.readFromCopy()) {
        bytes += line.length;
        if (bytes > limit || Thread.currentThread().isInterrupted()) {
          break;
        }
        in.writeToCopy(line, 0, line.length);
      }
    } finally {
      if (out.isActive()) {
        out.cancelCopy();
      }
      if (bytes > limit || Thread.currentThread().isInterrupted()) {
        in.cancelCopy();
      }
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new StoppedException();
    }
    if (bytes > limit) {
      throw new PlaceException(
          "The sample is larger than %d MB, at table %s. Use a smaller --sample."
              .formatted(limit >> 20, table.name()));
    }
    long copied = in.endCopy();
    rows.merge(table.name(), copied, Long::sum);
    return copied;
  }

  /** What was copied, table by table, without Alembic's own. */
  List<CopiedTable> copied() {
    return tables.values().stream()
        .filter(t -> !t.partitioned() || rows.containsKey(t.name()))
        .map(
            t ->
                new CopiedTable(
                    shown(t.name()), rows.getOrDefault(t.name(), 0L), Math.max(-1, t.estimate())))
        .toList();
  }

  /** As the rest of the program calls a table: without quotes, and without public. */
  private static String shown(String name) {
    return name.replaceFirst("^public\\.", "").replace("\"", "");
  }

  List<String> notes() {
    return notes;
  }
}
