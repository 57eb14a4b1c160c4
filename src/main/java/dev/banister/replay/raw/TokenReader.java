package dev.banister.replay.raw;

import dev.banister.schema.SqlLexer;
import dev.banister.schema.SqlToken;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Locale;

/** Walks over the tokens of one statement. */
final class TokenReader {
  private final String sql;
  private final Dialect dialect;
  private final List<SqlToken> tokens;
  private int at;

  TokenReader(String sql, Dialect dialect) {
    this.sql = sql;
    this.dialect = dialect;
    this.tokens = SqlLexer.tokens(sql, dialect);
  }

  boolean isAtEnd() {
    return at >= tokens.size();
  }

  boolean peek(String word) {
    return peek(0, word);
  }

  boolean peek(int ahead, String word) {
    return at + ahead < tokens.size() && tokens.get(at + ahead).is(word);
  }

  /** Steps over these words when all of them come next. */
  boolean accept(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!peek(i, words[i])) {
        return false;
      }
    }
    at += words.length;
    return true;
  }

  /** Steps over the first of these words that comes next, if any does. */
  void skip(String... words) {
    for (String word : words) {
      accept(word);
    }
  }

  SqlToken next() {
    if (isAtEnd()) {
      throw new UnreadableException("the statement ends too early");
    }
    return tokens.get(at++);
  }

  /** A name without qualifier, as the catalog keeps it. */
  String name() {
    SqlToken token = next();
    if (!token.isName()) {
      throw new UnreadableException("a name was expected at '" + token.text() + "'");
    }
    return catalogName(token, dialect);
  }

  static String catalogName(SqlToken token, Dialect dialect) {
    boolean folds = dialect == Dialect.POSTGRESQL && token.kind() == SqlToken.Kind.WORD;
    return folds ? token.text().toLowerCase(Locale.ROOT) : token.name();
  }

  /** A possibly qualified name as a key: without the default schema. */
  String qualified() {
    String name = name();
    while (accept(".")) {
      String part = name();
      name = name.equals(defaultSchema()) ? part : name + "." + part;
    }
    return name;
  }

  private String defaultSchema() {
    return dialect == Dialect.POSTGRESQL ? "public" : dialect == Dialect.SQLITE ? "main" : "";
  }

  String string() {
    SqlToken token = next();
    if (token.kind() != SqlToken.Kind.STRING) {
      throw new UnreadableException("a string was expected at '" + token.text() + "'");
    }
    String text = token.text();
    return text.substring(1, text.length() - 1).replace("''", "'");
  }

  /** Text from the next token to the end of the statement. */
  String rest() {
    return isAtEnd() ? "" : sql.substring(tokens.get(at).start()).strip();
  }

  /** Text up to a comma outside brackets, which is stepped over, or to the end. */
  String item() {
    int from = at;
    while (!isAtEnd() && !peek(",")) {
      skipOne();
    }
    String text = text(from, at);
    accept(",");
    return text;
  }

  /** Text inside the brackets that open next, which are stepped over. */
  String bracketed() {
    int from = at + 1;
    skipOne();
    return text(from, at - 1);
  }

  /** Steps over a token, or over brackets with what is in them. */
  void skipOne() {
    int depth = 0;
    do {
      SqlToken token = next();
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    } while (depth > 0);
  }

  int position() {
    return at;
  }

  String textFrom(int position) {
    return text(position, at);
  }

  private String text(int from, int to) {
    return from >= to ? "" : sql.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** Every name in the statement, also those that are keywords, in order. */
  List<String> names() {
    return tokens.stream()
        .filter(SqlToken::isName)
        .map(token -> catalogName(token, dialect))
        .distinct()
        .toList();
  }
}
