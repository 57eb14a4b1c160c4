package dev.banister.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/**
 * One digest over everything in a PostgreSQL database: every row of every table with the
 * transaction that wrote it, and the same for the catalogs that say what objects there are.
 */
public final class ContentHash {
  private static final List<String> CATALOGS =
      List.of(
          "pg_attribute",
          "pg_attrdef",
          "pg_class",
          "pg_constraint",
          "pg_enum",
          "pg_index",
          "pg_namespace",
          "pg_policy",
          "pg_proc",
          "pg_rewrite",
          "pg_trigger",
          "pg_type",
          "pg_description",
          "pg_sequence",
          "pg_extension",
          "pg_db_role_setting",
          "pg_authid");

  private ContentHash() {}

  public static String of(Connection connection) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String catalog : CATALOGS) {
      String key = catalog.equals("pg_description") ? "objoid::text || objsubid" : key(catalog);
      add(digest, connection, "SELECT %s, xmin FROM %s ORDER BY 1".formatted(key, catalog));
    }
    List<CatalogRow> tables =
        CatalogRow.all(
            connection,
            "SELECT oid::regclass, relkind FROM pg_class WHERE relkind IN ('r', 'S') AND"
                + " relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')"
                + " ORDER BY 1");
    for (CatalogRow table : tables) {
      add(
          digest,
          connection,
          (table.required(1).equals("S")
                  ? "SELECT last_value, is_called FROM %s"
                  : "SELECT xmin, t::text FROM %s t ORDER BY 2")
              .formatted(table.required(0)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String key(String catalog) {
    return switch (catalog) {
      case "pg_attribute" -> "attrelid::text || '.' || attnum";
      case "pg_index" -> "indexrelid::text";
      case "pg_sequence" -> "seqrelid::text";
      case "pg_db_role_setting" -> "setdatabase::text || '.' || setrole";
      default -> "oid::text";
    };
  }

  private static void add(MessageDigest digest, Connection connection, String query)
      throws SQLException {
    for (CatalogRow row : CatalogRow.all(connection, query)) {
      digest.update(
          (row.required(0) + "|" + row.required(1) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
