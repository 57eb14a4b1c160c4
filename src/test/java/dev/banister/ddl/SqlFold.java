package dev.banister.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Brings SQL into one form, so that white space and arbitrary order don't count. */
public final class SqlFold {
  private SqlFold() {}

  /** Outside quotes one blank for any white space, none after {@code (} or before {@code )}. */
  public static String fold(String sql) {
    StringBuilder out = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (quote != 0) {
        out.append(c);
        quote = c == quote ? 0 : quote;
      } else if (Character.isWhitespace(c)) {
        blank(out);
      } else {
        if (c == ')' || c == ',') {
          trim(out);
        }
        quote = c == '\'' || c == '"' || c == '`' ? c : 0;
        out.append(c);
      }
    }
    return out.toString().strip();
  }

  private static void blank(StringBuilder out) {
    if (!out.isEmpty() && " (".indexOf(out.charAt(out.length() - 1)) < 0) {
      out.append(' ');
    }
  }

  private static void trim(StringBuilder out) {
    if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
  }

  /** The statements as a set, the items of a CREATE TABLE in alphabetical order. */
  public static List<String> unordered(List<String> statements) {
    return statements.stream().map(SqlFold::sortedItems).sorted().toList();
  }

  private static String sortedItems(String sql) {
    int open = sql.indexOf('(');
    int close = sql.lastIndexOf(')');
    if (!sql.startsWith("CREATE") || !sql.contains("TABLE") || open < 0) {
      return sql;
    }
    return sql.substring(0, open)
        + new TreeSet<>(items(sql.substring(open + 1, close)))
        + sql.substring(close);
  }

  private static List<String> items(String body) {
    List<String> items = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        items.add(body.substring(from, i).strip());
        from = i + 1;
      }
    }
    items.add(body.substring(from).strip());
    return items;
  }
}
