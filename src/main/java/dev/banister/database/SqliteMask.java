package dev.banister.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.Function;

/** Masks the texts of a copied SQLite file, in the columns that are declared to hold text. */
final class SqliteMask {
  /** A text that a foreign key or a check hangs on has to stay as it is. */
  private static final String COLUMNS =
      "SELECT m.name, i.name, m.sql LIKE '%CHECK%' OR EXISTS (SELECT 1 FROM"
          + " pragma_foreign_key_list(m.name) k WHERE k.\"from\" = i.name COLLATE NOCASE)"
          + " OR EXISTS (SELECT 1 FROM sqlite_schema o, pragma_foreign_key_list(o.name) k"
          + " WHERE o.type = 'table' AND k.\"table\" = m.name COLLATE NOCASE"
          + " AND coalesce(k.\"to\", i.name) = i.name COLLATE NOCASE)"
          + " FROM sqlite_schema m, pragma_table_info(m.name) i WHERE m.type = 'table'"
          + " AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND m.sql NOT LIKE 'CREATE VIRTUAL%'"
          + " AND (i.type LIKE '%CHAR%' OR i.type LIKE '%TEXT%' OR i.type LIKE '%CLOB%')"
          + " AND i.name <> 'version_num'";

  private final TextMask mask;

  SqliteMask(TextMask mask) {
    this.mask = mask;
  }

  /** Masks, and gives sentences on what had to stay readable. */
  List<String> apply(Path copy) throws SQLException {
    List<String> unmasked = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
        Statement statement = connection.createStatement()) {
      Function.create(
          connection,
          "banister_mask",
          new Function() {
            @Override
            protected void xFunc() throws SQLException {
              result(mask.masked(value_text(0)));
            }
          });
      List<CatalogRow> triggers =
          CatalogRow.all(connection, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
      for (CatalogRow trigger : triggers) {
        statement.execute("DROP TRIGGER " + RowSnapshot.quoted(trigger.required(0)));
      }
      for (CatalogRow column : CatalogRow.all(connection, COLUMNS)) {
        if (column.required(2).equals("1")) {
          unmasked.add(column.required(0) + "." + column.required(1));
        } else {
          String name = RowSnapshot.quoted(column.required(1));
          statement.execute(
              "UPDATE %s SET %s = banister_mask(%s) WHERE typeof(%s) = 'text'"
                  .formatted(RowSnapshot.quoted(column.required(0)), name, name, name));
        }
      }
      for (CatalogRow trigger : triggers) {
        statement.execute(trigger.required(1));
      }
    }
    return unmasked.isEmpty()
        ? List.of()
        : List.of(
            "Not masked, for a foreign key or a check hangs on them: "
                + String.join(", ", unmasked)
                + ".");
  }
}
