package dev.banister.replay;

import dev.banister.schema.Column;
import dev.banister.schema.Index;
import dev.banister.schema.SqlLexer;
import dev.banister.schema.SqlToken;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What SQLite refuses in a table or an index, as far as it shows in the catalog. */
final class SqliteRules {
  private static final Set<String> COLLATIONS = Set.of("BINARY", "NOCASE", "RTRIM");
  private static final Set<String> STRICT_TYPES =
      Set.of("INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY");

  private SqliteRules() {}

  static void refuse(Table table) {
    boolean strict = table.options().toUpperCase(Locale.ROOT).contains("STRICT");
    for (Column column : table.columns()) {
      if (strict && !STRICT_TYPES.contains(column.type().toUpperCase(Locale.ROOT))) {
        throw refused(table, column, "a STRICT table knows no type " + column.type());
      }
      if (column.collation() != null
          && !COLLATIONS.contains(column.collation().toUpperCase(Locale.ROOT))) {
        throw refused(table, column, "there is no collation " + column.collation());
      }
      if (column.autoincrement() && !column.type().equalsIgnoreCase("INTEGER")) {
        throw refused(table, column, "only an INTEGER PRIMARY KEY counts up");
      }
      if (column.defaultText() != null) {
        refuseDefault(table, column, column.defaultText());
      }
    }
  }

  private static RefusedException refused(Table table, Column column, String reason) {
    return new RefusedException(
        "SQLite refuses column %s of %s: %s.".formatted(column.name(), table.name(), reason));
  }

  private static void refuseDefault(Table table, Column column, String text) {
    List<SqlToken> tokens = SqlLexer.tokens(text, Dialect.SQLITE);
    boolean literal = !tokens.isEmpty() && tokens.getFirst().kind() == SqlToken.Kind.STRING;
    if (literal && tokens.size() > 1) {
      throw refused(table, column, "the default " + text + " is an expression without brackets");
    }
    if (hasCast(tokens) || hasPair(tokens, "on", "update") || hasInterval(tokens)) {
      throw refused(table, column, "it cannot read the default " + text);
    }
  }

  /** PostgreSQL's {@code ::type}. */
  private static boolean hasCast(List<SqlToken> tokens) {
    return hasPair(tokens, ":", ":");
  }

  private static boolean hasPair(List<SqlToken> tokens, String first, String second) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is(first) && tokens.get(i + 1).is(second)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasInterval(List<SqlToken> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("interval") && tokens.get(i + 1).kind() == SqlToken.Kind.STRING) {
        return true;
      }
    }
    return false;
  }

  static void refuse(Index index) {
    for (String part : index.parts()) {
      List<SqlToken> tokens = SqlLexer.tokens(part, Dialect.SQLITE);
      if (hasCast(tokens) || hasPair(tokens, "nulls", "last")) {
        throw new RefusedException(
            "SQLite cannot read the part " + part + " of index " + index.name() + ".");
      }
    }
  }
}
