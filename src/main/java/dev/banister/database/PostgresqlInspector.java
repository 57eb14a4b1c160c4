package dev.banister.database;

import dev.banister.schema.Column;
import dev.banister.schema.Index;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the catalog of a PostgreSQL database from its <a
 * href="https://www.postgresql.org/docs/current/catalogs.html">system catalogs</a>.
 *
 * <p>An exclusion constraint is held as its index, with a method of its own.
 */
final class PostgresqlInspector {
  private static final int DELETES_COLUMNS = 15;
  private final Connection connection;
  private final int version;
  private final Map<String, PostgresqlConstraints> constraints = new LinkedHashMap<>();
  private final Map<String, List<Column>> columns = new LinkedHashMap<>();
  private final Map<String, Map<String, Index>> indexes = new LinkedHashMap<>();

  PostgresqlInspector(Connection connection) {
    this(connection, Integer.MAX_VALUE);
  }

  /**
   * An inspector of another server than our own.
   *
   * @param version the first number of the server's version
   */
  PostgresqlInspector(Connection connection, int version) {
    this.connection = connection;
    this.version = version;
  }

  Schema inspect() throws SQLException {
    readConstraints();
    readColumns();
    readIndexes();
    Map<String, Table> tables = new TreeMap<>();
    for (CatalogRow row : CatalogRow.all(connection, PostgresqlQueries.TABLES)) {
      tables.put(row.required(1), table(row));
    }
    return new Schema(
        tables,
        CatalogRow.texts(connection, PostgresqlQueries.VIEWS),
        CatalogRow.texts(connection, PostgresqlQueries.TRIGGERS),
        enums(),
        CatalogRow.texts(connection, PostgresqlQueries.SEQUENCES),
        CatalogRow.texts(connection, PostgresqlQueries.FUNCTIONS),
        CatalogRow.texts(connection, PostgresqlQueries.OTHERS));
  }

  private void readConstraints() throws SQLException {
    String query =
        version < DELETES_COLUMNS
            ? PostgresqlQueries.CONSTRAINTS.replace("k.confdelsetcols", "'{}'::int2[]")
            : PostgresqlQueries.CONSTRAINTS;
    for (CatalogRow row : CatalogRow.all(connection, query)) {
      constraints.computeIfAbsent(row.required(0), oid -> new PostgresqlConstraints()).add(row);
    }
  }

  private void readColumns() throws SQLException {
    for (CatalogRow row : CatalogRow.all(connection, PostgresqlQueries.COLUMNS)) {
      columns.computeIfAbsent(row.required(0), oid -> new ArrayList<>()).add(column(row));
    }
  }

  private Column column(CatalogRow row) {
    PostgresqlConstraints ofTable = constraints.get(row.required(0));
    String name = row.required(1);
    String generation = row.required(6);
    boolean computed = !generation.isEmpty();
    String expression = row.text(4);
    return new Column(
        name,
        row.required(2),
        !row.isTrue(3),
        computed ? null : expression,
        ofTable == null ? 0 : ofTable.keyPosition(name),
        false,
        row.text(7),
        computed ? expression + (generation.equals("v") ? " virtual" : "") : null,
        row.required(5).isEmpty() ? null : row.text(5),
        row.text(8));
  }

  private void readIndexes() throws SQLException {
    for (CatalogRow row : CatalogRow.all(connection, PostgresqlQueries.INDEXES)) {
      Index index = index(row);
      indexes.computeIfAbsent(row.required(0), oid -> new TreeMap<>()).put(index.name(), index);
    }
  }

  private static Index index(CatalogRow row) {
    PostgresqlIndexText text = PostgresqlIndexText.of(row.required(3));
    String options =
        Stream.of(
                text.options(),
                row.isTrue(5) ? "" : "invalid",
                PostgresqlConstraints.comment(row.text(6)))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return new Index(
        row.required(1), text.parts(), row.isTrue(2), row.text(4), text.method(), options);
  }

  private Table table(CatalogRow row) {
    String oid = row.required(0);
    PostgresqlConstraints ofTable =
        Objects.requireNonNullElseGet(constraints.get(oid), PostgresqlConstraints::new);
    Map<String, Index> created = new TreeMap<>(indexes.getOrDefault(oid, Map.of()));
    created.putAll(ofTable.exclusions());
    return new Table(
        row.required(1),
        columns.getOrDefault(oid, List.of()),
        ofTable.primaryKey(),
        ofTable.uniques(),
        ofTable.checks(),
        ofTable.foreignKeys(),
        created,
        options(row),
        row.text(2),
        false,
        null);
  }

  private static String options(CatalogRow row) {
    return Stream.of(
            switch (row.required(3)) {
              case "u" -> "unlogged";
              case "t" -> "temporary";
              default -> "";
            },
            prefixed("partition by ", row, 4),
            prefixed("", row, 5),
            prefixed("inherits ", row, 6),
            prefixed("with ", row, 7),
            prefixed("tablespace ", row, 8),
            prefixed("", row, 9))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String prefixed(String prefix, CatalogRow row, int column) {
    String text = row.text(column);
    return text == null ? "" : prefix + text;
  }

  private Map<String, List<String>> enums() throws SQLException {
    Map<String, List<String>> enums = new TreeMap<>();
    for (CatalogRow row : CatalogRow.all(connection, PostgresqlQueries.ENUMS)) {
      enums.computeIfAbsent(row.required(0), name -> new ArrayList<>()).add(row.required(1));
    }
    return enums;
  }
}
