package dev.banister.schema;

import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * The normal form of SQL text in a catalog: what two spellings of one text share.
 *
 * <p>Comments, spacing, the quotes of names and the case of everything but strings fall away.
 */
public final class CatalogText {
  private CatalogText() {}

  /** The normal form of {@code sql}: {@code "Age" > 0} and {@code age>0} are both the latter. */
  public static String normalised(String sql, Dialect dialect) {
    return joined(SqlLexer.tokens(sql, dialect));
  }

  static String joined(List<SqlToken> tokens) {
    StringBuilder out = new StringBuilder();
    for (SqlToken token : tokens) {
      String text = token.folded();
      if (!out.isEmpty()
          && !text.isEmpty()
          && isWord(out.charAt(out.length() - 1))
          && isWord(text.charAt(0))) {
        out.append(' ');
      }
      out.append(text);
    }
    return out.toString();
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '\'';
  }

  /** The text without the brackets around the whole of it, however many pairs. */
  public static String withoutOuterBrackets(String text) {
    String inner = text.strip();
    while (isBracketed(inner)) {
      inner = inner.substring(1, inner.length() - 1).strip();
    }
    return inner;
  }

  private static boolean isBracketed(String text) {
    List<SqlToken> tokens = SqlLexer.tokens(text, Dialect.SQLITE);
    if (tokens.size() < 2 || !tokens.getFirst().is("(") || !tokens.getLast().is(")")) {
      return false;
    }
    int depth = 0;
    for (SqlToken token : tokens.subList(0, tokens.size() - 1)) {
      depth += depth(token);
      if (depth == 0) {
        return false;
      }
    }
    return true;
  }

  /** 1 for an opening bracket, -1 for a closing one, else 0. */
  static int depth(SqlToken token) {
    return token.is("(") ? 1 : token.is(")") ? -1 : 0;
  }

  /**
   * The items inside the first brackets of a CREATE statement, and what follows them.
   *
   * @param items source text of each, stripped
   * @param tail source text after the closing bracket: table options, an index's WHERE
   */
  public record Body(List<String> items, String tail) {
    public Body {
      items = List.copyOf(items);
    }
  }

  /** The comma-separated items of a {@code CREATE TABLE} or {@code CREATE INDEX}. */
  public static Body body(String create, Dialect dialect) {
    List<SqlToken> tokens = SqlLexer.tokens(create, dialect);
    List<String> items = new ArrayList<>();
    int depth = 0;
    int from = -1;
    for (SqlToken token : tokens) {
      depth += depth(token);
      if (depth == 1 && token.is("(") && from < 0) {
        from = token.end();
      } else if (from >= 0 && ((depth == 1 && token.is(",")) || depth == 0)) {
        items.add(create.substring(from, token.start()).strip());
        from = token.end();
        if (depth == 0) {
          break;
        }
      }
    }
    if (items.size() == 1 && items.getFirst().isEmpty()) {
      items.clear();
    }
    return new Body(items, from < 0 ? "" : create.substring(from).strip());
  }

  /** Every {@code CHECK (…)} inside one item of a {@code CREATE TABLE}, named or not. */
  public static List<CheckConstraint> checks(String item, Dialect dialect) {
    List<SqlToken> tokens = SqlLexer.tokens(item, dialect);
    List<CheckConstraint> checks = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("check") && tokens.get(i + 1).is("(")) {
        boolean named = i >= 2 && tokens.get(i - 2).is("constraint");
        int close = closing(tokens, i + 1);
        checks.add(
            new CheckConstraint(
                named ? tokens.get(i - 1).name() : null,
                item.substring(tokens.get(i + 1).end(), tokens.get(close).start()).strip()));
        i = close;
      }
    }
    return List.copyOf(checks);
  }

  /** Index of the bracket that closes the one at {@code open}; the last token when none does. */
  static int closing(List<SqlToken> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += depth(tokens.get(i));
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }
}
