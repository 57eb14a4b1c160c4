package dev.banister.replay.catalog;

import dev.banister.schema.Column;
import dev.banister.schema.SqlLexer;
import dev.banister.schema.SqlToken;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import java.util.List;

/** Which columns a SQL text of the catalog uses, and the text when one is renamed. */
public final class ColumnUse {
  private ColumnUse() {}

  /** The columns of {@code table} that the text names, in the table's order. */
  public static List<String> columns(Table table, String text, Dialect dialect) {
    return table.columns().stream()
        .map(Column::name)
        .filter(column -> uses(text, column, dialect))
        .toList();
  }

  public static boolean uses(String text, String name, Dialect dialect) {
    return SqlLexer.tokens(text, dialect).stream().anyMatch(token -> isName(token, name));
  }

  /** The text with every mention of {@code name} replaced. */
  public static String renamed(String text, String name, String newName, Dialect dialect) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    for (SqlToken token : SqlLexer.tokens(text, dialect)) {
      if (isName(token, name)) {
        out.append(text, copied, token.start()).append(quotedLike(token, newName));
        copied = token.end();
      }
    }
    return out.append(text.substring(copied)).toString();
  }

  private static String quotedLike(SqlToken token, String name) {
    if (token.kind() != SqlToken.Kind.QUOTED_NAME) {
      return name.matches("[A-Za-z_]\\w*") ? name : '"' + name + '"';
    }
    String text = token.text();
    return text.charAt(0) + name + text.charAt(text.length() - 1);
  }

  private static boolean isName(SqlToken token, String name) {
    return token.isName() && token.name().equalsIgnoreCase(name);
  }
}
