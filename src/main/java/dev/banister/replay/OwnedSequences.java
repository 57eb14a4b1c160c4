package dev.banister.replay;

import dev.banister.replay.catalog.CatalogKey;
import dev.banister.schema.Column;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;

/** The sequences that PostgreSQL makes for SERIAL and identity columns, and drops with them. */
final class OwnedSequences {
  private final Draft draft;

  OwnedSequences(Draft draft) {
    this.draft = draft;
  }

  void create(Table table) {
    table.columns().forEach(column -> create(table.name(), column));
  }

  void create(String table, Column column) {
    if (isOwner(table, column)) {
      String type = column.type().equalsIgnoreCase("SMALLINT") ? "smallint" : wide(column);
      draft.sequences(
          sequences -> sequences.put(name(table, column), type + " start 1 by 1 owned"));
    }
  }

  private static String wide(Column column) {
    return column.type().equalsIgnoreCase("BIGINT") ? "bigint" : "integer";
  }

  /** Keeps up with a column that becomes an identity or ends being one. */
  void replace(String table, Column before, Column after) {
    if (before.identity() == null && after.identity() != null) {
      create(table, after);
    } else if (before.identity() != null && after.identity() == null) {
      drop(table, before);
    }
  }

  void drop(Table table) {
    table.columns().forEach(column -> drop(table.name(), column));
  }

  /** A sequence keeps its name when its table or column is renamed; the default tells it. */
  void drop(String table, Column column) {
    String text = column.defaultText();
    boolean serial = text != null && text.startsWith("nextval('");
    if (draft.dialect() == Dialect.POSTGRESQL && (serial || column.identity() != null)) {
      String name = serial ? text.substring(9, text.indexOf('\'', 9)) : name(table, column);
      draft.sequences(sequences -> sequences.remove(name));
    }
  }

  private boolean isOwner(String table, Column column) {
    String text = column.defaultText();
    boolean serial =
        text != null && text.equals("nextval('" + name(table, column) + "'::regclass)");
    return draft.dialect() == Dialect.POSTGRESQL && (serial || column.identity() != null);
  }

  static String name(String table, Column column) {
    return CatalogKey.beside(table, CatalogKey.bare(table) + "_" + column.name() + "_seq");
  }
}
