package dev.banister.schema;

import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An expression in PostgreSQL's catalog, brought to the form that a script's spelling has too.
 *
 * <p>The catalog adds casts to literals, brackets around operands, and writes {@code IN} as {@code
 * = ANY (ARRAY[…])}.
 */
final class PostgresqlExpression {
  private static final Set<String> NOW = Set.of("current_timestamp", "transaction_timestamp");
  private static final Set<String> TYPE_WORDS =
      Set.of("varying", "precision", "with", "without", "time", "zone");
  private final List<String> tokens = new ArrayList<>();

  PostgresqlExpression(String text) {
    SqlLexer.tokens(text, Dialect.POSTGRESQL).forEach(token -> tokens.add(token.folded()));
  }

  String canonical() {
    dropCasts();
    spellOperators();
    while (dropDoubleBrackets() || dropBracketsAroundOne() || spellAnyAsIn()) {
      // Each of them may make room for the others.
    }
    return CatalogText.withoutOuterBrackets(joined());
  }

  private void dropCasts() {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (at(i, ":") && at(i + 1, ":")) {
        int end = typeEnd(i + 2);
        tokens.subList(i, end).clear();
        i--;
      }
    }
  }

  private int typeEnd(int from) {
    int end = from + 1;
    while (at(end, ".")) {
      end += 2;
    }
    boolean more = true;
    while (more && end < tokens.size()) {
      if (TYPE_WORDS.contains(tokens.get(end))) {
        end++;
      } else if (at(end, "(") || at(end, "[")) {
        end = closing(end) + 1;
      } else {
        more = false;
      }
    }
    return end;
  }

  private void spellOperators() {
    for (int i = 0; i < tokens.size(); i++) {
      if (at(i, "!") && at(i + 1, "=")) {
        tokens.set(i, "<");
        tokens.set(i + 1, ">");
      } else if (at(i, "now") && at(i + 1, "(") && at(i + 2, ")")) {
        tokens.subList(i + 1, i + 3).clear();
        tokens.set(i, "current_timestamp");
      } else if (NOW.contains(tokens.get(i)) && at(i + 1, "(") && at(i + 2, ")")) {
        tokens.subList(i + 1, i + 3).clear();
        tokens.set(i, "current_timestamp");
      }
    }
  }

  private boolean dropDoubleBrackets() {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (at(i, "(") && at(i + 1, "(") && closing(i + 1) + 1 == closing(i)) {
        tokens.remove(closing(i));
        tokens.remove(i);
        return true;
      }
    }
    return false;
  }

  /** Drops those of {@code (a)}, but not those of a call or of {@code in (…)}. */
  private boolean dropBracketsAroundOne() {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      boolean call = i > 0 && isName(tokens.get(i - 1)) && !isKeyword(tokens.get(i - 1));
      if (at(i, "(") && at(i + 2, ")") && !at(i + 1, ")") && !call) {
        tokens.remove(i + 2);
        tokens.remove(i);
        return true;
      }
    }
    return false;
  }

  private boolean spellAnyAsIn() {
    for (int i = 0; i + 4 < tokens.size(); i++) {
      boolean any = at(i, "=") && at(i + 1, "any") && at(i + 2, "(");
      int array = any && at(i + 3, "(") ? i + 4 : i + 3;
      if (any && at(array, "array") && at(array + 1, "[")) {
        int end = closing(i + 2);
        List<String> items = List.copyOf(tokens.subList(array + 2, closing(array + 1)));
        tokens.subList(i, end + 1).clear();
        tokens.addAll(i, bracketed(items));
        return true;
      }
    }
    return false;
  }

  private static List<String> bracketed(List<String> items) {
    List<String> in = new ArrayList<>(List.of("in", "("));
    in.addAll(items);
    in.add(")");
    return in;
  }

  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += at(i, "(") || at(i, "[") ? 1 : at(i, ")") || at(i, "]") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }

  private boolean at(int index, String token) {
    return index < tokens.size() && tokens.get(index).equals(token);
  }

  private static boolean isName(String token) {
    return !token.isEmpty() && Character.isJavaIdentifierStart(token.charAt(0));
  }

  private static boolean isKeyword(String token) {
    return Set.of("and", "or", "not", "when", "then", "else", "case", "is", "like", "between")
        .contains(token);
  }

  private String joined() {
    return String.join(" ", tokens);
  }
}
