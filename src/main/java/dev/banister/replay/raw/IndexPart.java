package dev.banister.replay.raw;

import dev.banister.schema.SqlLexer;
import dev.banister.schema.SqlToken;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Locale;

/** A part of an index as the catalog gives it: a bare name unquoted, ASC left out. */
public final class IndexPart {
  private IndexPart() {}

  /** {@code "Name" ASC} as {@code Name}, {@code Name DESC} as {@code Name desc}. */
  public static String canonical(String part, Dialect dialect) {
    List<SqlToken> tokens = SqlLexer.tokens(part, dialect);
    if (tokens.isEmpty() || !tokens.getFirst().isName()) {
      return part.strip();
    }
    String name = TokenReader.catalogName(tokens.getFirst(), dialect);
    if (tokens.size() == 1 || (tokens.size() == 2 && tokens.get(1).is("asc"))) {
      return name;
    }
    boolean call = tokens.get(1).is("(") || tokens.get(1).is(".");
    return call || tokens.size() > 2
        ? part.strip()
        : name + " " + tokens.get(1).text().toLowerCase(Locale.ROOT);
  }
}
