package dev.banister.ddl;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Operation;
import dev.banister.operation.TableDefinition;
import dev.banister.sql.Dialect;
import dev.banister.sql.TableName;
import org.jspecify.annotations.Nullable;

/** Creates, drops, renames and comments on tables. */
final class TableWriter {
  private final DdlParts parts;
  private final TypeWriter types;

  TableWriter(DdlParts parts, TypeWriter types) {
    this.parts = parts;
    this.types = types;
  }

  void write(Operation.CreateTable operation, Script script) {
    TableDefinition table = operation.table();
    types.createTypesOf(table, script);
    script.add(new CreateTableText(parts).of(table, operation.ifNotExists()));
    TableLayout layout = new TableLayout(table);
    for (IndexDefinition index : layout.indexes()) {
      script.add(parts.indexes().create(index, table.name(), false));
    }
    if (layout.indexes().size() > 1) {
      script.markUnordered();
    }
    if (parts.commentsApart()) {
      comments(table, script);
    }
  }

  private void comments(TableDefinition table, Script script) {
    if (table.comment() != null) {
      script.add(comment(table.name(), table.comment()));
    }
    for (ColumnDefinition column : table.columns()) {
      if (column.comment() != null) {
        script.add(columnComment(parts, table.name(), column.name(), column.comment()));
      }
    }
  }

  static String columnComment(
      DdlParts parts, TableName table, String column, @Nullable String comment) {
    return "COMMENT ON COLUMN "
        + parts.spelling().identifiers().quote(table)
        + "."
        + parts.spelling().identifier(column)
        + " IS "
        + (comment == null ? "NULL" : parts.spelling().literal(comment));
  }

  void write(Operation.DropTable operation, Script script) {
    script.add(
        "DROP TABLE "
            + (operation.ifExists() ? "IF EXISTS " : "")
            + parts.spelling().identifiers().quote(operation.table()));
  }

  void write(Operation.RenameTable operation, Script script) {
    TableName renamed =
        parts.isMysql()
            ? new TableName(operation.table().schema(), operation.newName())
            : TableName.of(operation.newName());
    script.add(
        parts.alterTable(operation.table())
            + " RENAME TO "
            + parts.spelling().identifiers().quoteInAlter(renamed));
  }

  void write(Operation.CreateTableComment operation, Script script) {
    script.add(comment(operation.table(), operation.comment()));
  }

  void write(Operation.DropTableComment operation, Script script) {
    script.add(
        parts.isMysql()
            ? parts.alterTableAsWhole(operation.table()) + " COMMENT ''"
            : comment(operation.table(), null));
  }

  private String comment(TableName table, @Nullable String comment) {
    String text = comment == null ? "NULL" : parts.spelling().literal(comment);
    return parts.dialect() == Dialect.MYSQL || parts.dialect() == Dialect.MARIADB
        ? parts.alterTableAsWhole(table) + " COMMENT " + text
        : "COMMENT ON TABLE " + parts.spelling().identifiers().quote(table) + " IS " + text;
  }
}
