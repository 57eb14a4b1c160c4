package dev.banister.replay.catalog;

import dev.banister.schema.CatalogText;
import dev.banister.schema.CheckConstraint;
import dev.banister.schema.SqlLexer;
import dev.banister.schema.SqlToken;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQLite's CREATE TABLE text, kept in step with ALTER TABLE.
 *
 * <p>A table that operations made needs no text: its constraints all stand at table level. One that
 * raw SQL made keeps its text, since what SQLAlchemy's reflection sees depends on it.
 */
public final class CreatedText {
  private CreatedText() {}

  public static Table renamedTable(Table table, String newName) {
    String text = table.created();
    return table
        .withName(newName)
        .withCreated(
            text == null ? null : ColumnUse.renamed(text, table.name(), newName, Dialect.SQLITE));
  }

  /** The text with another item before the bracket that closes the list of columns. */
  public static @Nullable String withItem(@Nullable String text, String item) {
    if (text == null) {
      return null;
    }
    int close = text.length() - CatalogText.body(text, Dialect.SQLITE).tail().length();
    int bracket = text.lastIndexOf(')', close);
    return text.substring(0, bracket) + ", " + item + text.substring(bracket);
  }

  /** The text without the column's item. */
  public static @Nullable String withoutColumn(@Nullable String text, String column) {
    String item = text == null ? null : item(text, column);
    if (text == null || item == null) {
      return text;
    }
    int start = text.indexOf(item);
    int comma = text.lastIndexOf(',', start);
    int after = start + item.length();
    return comma > text.indexOf('(')
        ? text.substring(0, comma) + text.substring(after)
        : text.substring(0, start) + text.substring(text.indexOf(',', after) + 1);
  }

  private static @Nullable String item(String text, String column) {
    for (String item : CatalogText.body(text, Dialect.SQLITE).items()) {
      List<SqlToken> tokens = SqlLexer.tokens(item, Dialect.SQLITE);
      if (!tokens.isEmpty() && tokens.getFirst().name().equalsIgnoreCase(column)) {
        return item;
      }
    }
    return null;
  }

  /** Whether the check stands inside the column, with which it goes. */
  public static boolean isInside(@Nullable String text, String column, CheckConstraint check) {
    String item = text == null ? null : item(text, column);
    return item != null
        && CatalogText.checks(item, Dialect.SQLITE).stream()
            .anyMatch(inside -> inside.condition().equals(check.condition()));
  }

  public static @Nullable String renamedColumn(
      @Nullable String text, String column, String newName) {
    return text == null ? null : ColumnUse.renamed(text, column, newName, Dialect.SQLITE);
  }
}
