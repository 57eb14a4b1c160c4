package dev.banister.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads which tables a connected PostgreSQL has, and how the rows of each are to be read. */
final class SampledTables {
  private static final String TABLES =
      "SELECT c.oid, c.oid::regclass::text, c.relkind = 'p', c.reltuples::bigint,"
          + " ARRAY(SELECT quote_ident(a.attname) FROM pg_index i, unnest(i.indkey::int2[])"
          + " WITH ORDINALITY o(n, p) JOIN pg_attribute a ON a.attnum = o.n"
          + " WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid ORDER BY o.p),"
          + " ARRAY(SELECT quote_ident(s.attname) FROM pg_stats s WHERE s.schemaname = n.nspname"
          + " AND s.tablename = c.relname AND NOT s.inherited AND s.null_frac > 0"
          + " AND s.null_frac < 1 ORDER BY s.attname)"
          + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'"
          + " AND c.relkind IN ('r', 'p') AND c.relpersistence <> 't'"
          + " AND NOT EXISTS (SELECT 1 FROM pg_depend x WHERE x.classid = 'pg_class'::regclass"
          + " AND x.objid = c.oid AND x.deptype = 'e') ORDER BY 2";

  /** A text that a foreign key, a check or a partition hangs on has to stay as it is. */
  private static final String COLUMNS =
      "SELECT quote_ident(a.attname), t.typcategory = 'S' AND a.atttypid <> 'name'::regtype,"
          + " EXISTS (SELECT 1 FROM pg_constraint k WHERE k.contype IN ('f', 'c')"
          + " AND (k.conrelid = a.attrelid AND a.attnum = ANY(k.conkey)"
          + " OR k.confrelid = a.attrelid AND a.attnum = ANY(k.confkey)))"
          + " OR EXISTS (SELECT 1 FROM pg_partitioned_table p JOIN pg_class r ON r.oid = p.partrelid"
          + " WHERE (p.partrelid = a.attrelid OR p.partrelid IN (SELECT inhparent FROM pg_inherits"
          + " WHERE inhrelid = a.attrelid)) AND a.attnum = ANY(p.partattrs::int2[]))"
          + " OR t.typtype = 'd', format_type(a.atttypid, a.atttypmod)"
          + " FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid WHERE a.attrelid = %s"
          + " AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum";

  private final Connection connection;
  private final TextMask mask;
  private final List<String> unmasked = new ArrayList<>();

  SampledTables(Connection connection, TextMask mask) {
    this.connection = connection;
    this.mask = mask;
  }

  List<SampledTable> read() throws SQLException {
    List<SampledTable> tables = new ArrayList<>();
    for (CatalogRow row : CatalogRow.all(connection, TABLES)) {
      List<String> columns = new ArrayList<>();
      List<String> sources = new ArrayList<>();
      boolean versions = false;
      for (CatalogRow column : CatalogRow.all(connection, COLUMNS.formatted(row.required(0)))) {
        columns.add(column.required(0));
        sources.add(source(row.required(1), column));
        versions = column.required(0).equals("version_num");
      }
      tables.add(
          new SampledTable(
              row.required(1),
              row.required(0),
              row.isTrue(2),
              Long.parseLong(row.required(3)),
              columns,
              versions && columns.size() == 1 ? columns : sources,
              row.names(4),
              row.names(5)));
    }
    return tables;
  }

  private String source(String table, CatalogRow column) {
    String name = column.required(0);
    if (!mask.isOn() || !column.isTrue(1)) {
      return name;
    }
    if (column.isTrue(2)) {
      unmasked.add(table + "." + name);
      return name;
    }
    return mask.of(name, column.required(3));
  }

  /** Columns of text that had to stay readable. */
  List<String> unmasked() {
    return unmasked;
  }
}
